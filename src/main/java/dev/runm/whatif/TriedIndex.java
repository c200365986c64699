package dev.runm.whatif;

import java.util.List;

/**
 * An index that is tried.
 *
 * @param columns as SQL has them, with prefix lengths and DESC
 */
record TriedIndex(How how, String index, String table, List<String> columns) {
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
