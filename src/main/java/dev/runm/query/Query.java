package dev.runm.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.ConcurrentLruCache;

/**
 * A statement as its author wrote it.
 *
 * @param blocks its query blocks, outer ones first
 * @param common the names of its common table expressions
 */
public record Query(List<Block> blocks, Set<String> common) {
  /** Of a statement that cannot be read, nothing is known. */
  public static final Query UNREAD = new Query(List.of(), Set.of());

  /** What was read; mappers send the same statements again and again, and reading takes long. */
  private static final ConcurrentLruCache<String, Query> READ =
      new ConcurrentLruCache<>(256, StatementReader::read);

  /** Reads a statement; {@link #UNREAD} if it isn't understood. */
  public static Query of(String sql) {
    Query query = READ.get(sql);
    if (query == UNREAD) {
      READ.remove(sql); // perhaps it only took too long this time
    }
    return query;
  }

  /**
   * Returns the block that tables of these aliases are in. The server joins the tables of several
   * blocks in one where it can: then it is the outermost that has most of them.
   */
  public Optional<Block> blockOf(Collection<String> aliases) {
    return blocks.stream()
        .filter(block -> block.known(aliases) > 0)
        .max(
            Comparator.<Block>comparingLong(block -> block.known(aliases))
                .thenComparing(blocks::indexOf, Comparator.reverseOrder()));
  }

  /** Returns the outermost block. */
  public Optional<Block> outermost() {
    return blocks.stream().findFirst();
  }
}
