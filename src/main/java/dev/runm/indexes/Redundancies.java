package dev.runm.indexes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the indexes of a table that another one makes redundant. An index is redundant if its
 * columns are the start of another's: same columns, same order, same direction. InnoDB adds the
 * columns of the primary key to every other index, and they count. A unique index also guards, and
 * only a unique one with the same columns does that too. What is found may be dropped all at once:
 * each is served by an index that stays.
 */
final class Redundancies {
  private final List<Index> staying;
  private final List<IndexPart> primary;

  private Redundancies(List<Index> ofTable) {
    this.staying = new ArrayList<>(ofTable);
    this.primary =
        ofTable.stream().filter(Index::isPrimary).findFirst().map(Index::parts).orElse(List.of());
  }

  /** Returns the redundant ones among the indexes of one table. */
  static List<Redundant> among(List<Index> ofTable) {
    return new Redundancies(ofTable).find();
  }

  /** The index that is missed least is looked at first: of two that are equal it goes. */
  private List<Redundant> find() {
    List<Redundant> found = new ArrayList<>();
    List<Index> candidates =
        staying.stream()
            .filter(index -> !index.isPrimary() && index.isSorted())
            .sorted(
                Comparator.comparing(Index::isUnique)
                    .thenComparing(Index::isVisible)
                    .thenComparing(index -> index.parts().size())
                    .thenComparing(Index::name, Comparator.reverseOrder()))
            .toList();
    for (Index candidate : candidates) {
      Optional<Index> kept =
          staying.stream()
              .filter(other -> other != candidate && serves(other, candidate))
              .max(Comparator.comparing((Index other) -> serves(candidate, other)));
      kept.ifPresent(
          other -> {
            staying.remove(candidate);
            found.add(new Redundant(candidate, other, proof(candidate, other)));
          });
    }
    return found;
  }

  private boolean serves(Index other, Index index) {
    if (!other.isSorted() || !other.isVisible() && index.isVisible()) {
      return false;
    }
    return index.isUnique()
        ? other.isUnique() && index.columns().equals(other.columns())
        : starts(index.parts(), stored(other));
  }

  /** Whether keys that are sorted by {@code all} are sorted by {@code own}. */
  private static boolean starts(List<IndexPart> own, List<IndexPart> all) {
    int last = own.size() - 1;
    return last < all.size()
        && IntStream.range(0, last).allMatch(i -> own.get(i).sameAs(all.get(i)))
        && own.get(last).startOf(all.get(last));
  }

  /** Returns the columns that are in the index: its own, then those of the primary key. */
  private List<IndexPart> stored(Index index) {
    List<IndexPart> stored = new ArrayList<>(index.parts());
    for (IndexPart part : primary) {
      if (stored.stream().noneMatch(part::sameAs)) {
        stored.add(part);
      }
    }
    return stored;
  }

  private String proof(Index index, Index other) {
    String kept = other.name() + " " + other.key();
    if (index.key().equals(other.key())) {
      return "%s is the whole of %s".formatted(index.key(), kept);
    }
    if (index.parts().size() > other.parts().size()) {
      return "%s is %s, to which InnoDB adds the primary key".formatted(index.key(), kept);
    }
    String start = "%s is the start of %s".formatted(index.key(), kept);
    if (serves(index, other)) {
      return start + ", and both are the same: InnoDB adds the primary key";
    }
    return starts(stored(index), stored(other))
        ? start
        : start + "; only rows of one key no longer come in the order of the primary key";
  }
}
