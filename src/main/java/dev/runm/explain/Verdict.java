package dev.runm.explain;

/** How a table is accessed, best to worst. */
enum Verdict {
  /** By an index, or a table that does not grow, or nothing is read at all. */
  INDEX("index", "by index"),
  /** A whole index that grows is read. */
  INDEX_SCAN("index-scan", "full index scan"),
  /** A whole table that grows is read. */
  SCAN("scan", "full scan");

  private final String code;
  private final String words;

  Verdict(String code, String words) {
    this.code = code;
    this.words = words;
  }

  String code() {
    return code;
  }

  String words() {
    return words;
  }

  Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
