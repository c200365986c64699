package dev.runm.whatif;

/** An index that a session has added to try it. */
record LeftOver(String schema, String table, String index, String token) {
  String words() {
    return index + " ON " + schema + "." + table;
  }
}
