package dev.runm.judge;

/** What became of the rows that the server says a statement ended with. */
public enum Outcome {
  /** They were sent. */
  RETURNED("return", "returned"),
  /** They were inserted, replaced or deleted. */
  CHANGED("change", "changed"),
  /** They were found for an UPDATE, which leaves those alone that have the new values already. */
  MATCHED("match", "matched");

  private final String verb;
  private final String participle;

  Outcome(String verb, String participle) {
    this.verb = verb;
    this.participle = participle;
  }

  /** Returns what the statement does with rows, such as {@code return}. */
  String verb() {
    return verb;
  }

  /** Returns what has been done with a row, such as {@code returned}. */
  public String participle() {
    return participle;
  }
}
