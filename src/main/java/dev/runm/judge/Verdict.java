package dev.runm.judge;

/** How good an access, a statement or a command is, best to worst (DESIGN, section 7). */
public enum Verdict {
  /** By an index, or a table that does not grow, or nothing is read at all. */
  INDEX("index", "by index"),
  /** By an index, but far more is read than returned. */
  COSTLY("costly", "costly"),
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

  /** Returns what programs read. */
  public String code() {
    return code;
  }

  /** Returns what people read. */
  public String words() {
    return words;
  }

  /** Returns the worse of two. */
  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
