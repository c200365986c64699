package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import dev.runm.query.Block;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables whose rows the storage engine counts by itself, all of them, for a query block that wants
 * nothing else. It takes as long as reading them, but the server sees none of these reads.
 */
final class Totals {
  private Totals() {}

  /** Returns about how many rows were counted so, by the estimates. */
  static long rows(Evidence evidence) {
    return evidence.plan().accesses().stream()
        .filter(access -> isOne(access, evidence))
        .mapToLong(access -> size(access, evidence))
        .sum();
  }

  /** Plans of version 2 expect nothing of such an access. */
  private static long size(PlanAccess access, Evidence evidence) {
    return access.rows() == null
        ? evidence.facts().rows(access.table()).orElse(0L)
        : evidence.reads(access);
  }

  /** Whether a run of the statement has counted the table of an access so. */
  static boolean isOne(PlanAccess access, Evidence evidence) {
    return evidence.work().isPresent()
        && isWhole(access)
        && isAlone(access, evidence)
        && isCounted(access, evidence, evidence.work().get());
  }

  private static boolean isWhole(PlanAccess access) {
    return access.source() == PlanAccess.Source.TABLE
        && (access.access().equals("index") || access.access().equals("ALL"))
        && access.conditions().isEmpty()
        && access.actual().isEmpty();
  }

  /** Whether its query block reads no other table. */
  private static boolean isAlone(PlanAccess access, Evidence evidence) {
    return evidence.plan().accesses().stream()
        .filter(other -> other != access && !other.isWritten())
        .noneMatch(other -> other.select() == access.select());
  }

  /**
   * Where a column is counted, its values are read if it may be NULL, which no plan tells; but then
   * they are among what was read.
   */
  private static boolean isCounted(PlanAccess access, Evidence evidence, Work work) {
    boolean unseen = work.reads() * 2 < size(access, evidence);
    List<Block> blocks = evidence.query().blocks();
    if (blocks.isEmpty()) {
      return unseen && evidence.sql().toLowerCase(Locale.ROOT).contains("count(");
    }
    List<Block> own =
        blocks.stream().filter(block -> block.known(List.of(access.alias())) > 0).toList();
    if (own.stream().anyMatch(Block::countsRows)) {
      return unseen || own.stream().allMatch(Block::countsRowsAlone);
    }
    return unseen
        && own.stream().allMatch(Block::isPlain)
        && blocks.stream().anyMatch(block -> block.countsRows() && isMerged(block, evidence));
  }

  /** Whether a block reads what its plan does not name: a view, or a query that is merged in it. */
  private static boolean isMerged(Block block, Evidence evidence) {
    Set<String> named =
        evidence.plan().accesses().stream()
            .map(other -> other.alias().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return block.tables().keySet().stream()
        .noneMatch(alias -> named.contains(alias.toLowerCase(Locale.ROOT)));
  }
}
