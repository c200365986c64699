package dev.runm.load;

import dev.runm.error.UserException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether a schema may be loaded into: one that is empty, or that a load has made. Nobody else's
 * tables are ever touched.
 */
record SchemaOwnership(String schema, List<ExistingTable> tables) {
  private static final String ADVICE = "; use another schema: --url …/NAME";

  /** Refuses a schema with tables or views that runm did not make under the names of its own. */
  void check(List<String> ownNames) {
    if (tables.isEmpty()) {
      return;
    }
    boolean loaded = isLoaded();
    if (!loaded && !isMarkedBy(Staging.LOADING + SchemaFile.MARKER)) {
      throw new UserException(
          "schema " + schema + " holds tables that runm did not make (" + sample() + ")" + ADVICE);
    }
    for (ExistingTable table : tables) {
      if (ownNames.contains(table.name()) && (!loaded || table.isView())) {
        throw new UserException(
            "schema "
                + schema
                + " holds a "
                + (table.isView() ? "view" : "table")
                + " called "
                + table.name()
                + " that runm did not make"
                + ADVICE);
      }
    }
  }

  /** Whether a load has made what is in the schema. */
  boolean isLoaded() {
    return isMarkedBy(SchemaFile.MARKER);
  }

  /** Returns those of the names that are there. */
  List<String> present(List<String> names) {
    return tables.stream().map(ExistingTable::name).filter(names::contains).toList();
  }

  /** Whether a staging table carries the comment that will mark the schema after the swap. */
  boolean hasMarkedStaging() {
    return isMarkedBy(Staging.LOADING + SchemaFile.MARKER);
  }

  /** Whether each table has one of a load's own names, and the marker is among them; or none is. */
  boolean isAllOfLoads(List<String> ownNames) {
    boolean marked = isMarkedBy(SchemaFile.MARKER) || hasMarkedStaging();
    return tables.isEmpty()
        || marked && tables.stream().allMatch(table -> !table.isView() && isOwn(table, ownNames));
  }

  private static boolean isOwn(ExistingTable table, List<String> ownNames) {
    String name = table.name();
    return Stream.of("", Staging.LOADING, Staging.DROPPING)
        .anyMatch(
            prefix ->
                name.startsWith(prefix) && ownNames.contains(name.substring(prefix.length())));
  }

  private boolean isMarkedBy(String name) {
    return tables.stream()
        .anyMatch(table -> table.name().equals(name) && table.isMarked() && !table.isView());
  }

  private String sample() {
    Set<String> names = new TreeSet<>(tables.stream().map(ExistingTable::name).toList());
    String first = String.join(", ", names.stream().limit(3).toList());
    return names.size() > 3 ? first + ", …" : first;
  }
}
