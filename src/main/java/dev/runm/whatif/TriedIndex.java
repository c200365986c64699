package dev.runm.whatif;

import java.util.List;

/**
 * An index that is tried.
 *
 * @param schema that of its table, whichever the session is in now
 * @param columns as SQL has them, with prefix lengths and DESC
 */
record TriedIndex(How how, String schema, String table, String index, List<String> columns) {
  boolean isAdded() {
    return how == How.ADDED;
  }

  boolean isNamed(String name) {
    return index.equalsIgnoreCase(name);
  }

  String words() {
    return index + " ON " + table;
  }
}
