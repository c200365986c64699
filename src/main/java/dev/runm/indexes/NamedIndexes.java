package dev.runm.indexes;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import java.util.List;
import java.util.stream.Stream;

/** Picks indexes by name, or by the name of their table. */
record NamedIndexes(List<Index> all) {
  /**
   * Returns those of the names; all of them for no name.
   *
   * @throws UsageException if there is neither an index nor a table of a name
   * @throws UserException if there is no index at all
   */
  List<Index> of(List<String> names) {
    if (all.isEmpty()) {
      throw new UserException(
          "there is no index here, for there is no table: try load 100-shared-compute");
    }
    for (String name : names) {
      if (all.stream().noneMatch(index -> isNamed(index, name))) {
        List<String> known =
            all.stream().flatMap(index -> Stream.of(index.table(), index.name())).toList();
        throw new UsageException(
            "there is no table or index %s%s: indexes lists all"
                .formatted(name, NearMiss.hint(name, known)));
      }
    }
    return names.isEmpty()
        ? all
        : all.stream()
            .filter(index -> names.stream().anyMatch(name -> isNamed(index, name)))
            .toList();
  }

  private static boolean isNamed(Index index, String name) {
    return index.table().equalsIgnoreCase(name) || index.name().equalsIgnoreCase(name);
  }
}
