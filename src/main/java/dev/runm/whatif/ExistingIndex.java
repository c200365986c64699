package dev.runm.whatif;

import java.util.List;

/** An index of the schema, with its columns as SQL has them. */
record ExistingIndex(
    String table, String name, List<String> columns, boolean isUnique, boolean isVisible) {
  String words() {
    return name + " ON " + table;
  }
}
