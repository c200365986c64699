package dev.runm.explain;

/** What the server can be asked about a statement. */
public enum Question {
  /** How it means to run it, as a document. */
  PLAN("EXPLAIN FORMAT=JSON"),
  /** How it means to run it, as a tree of iterators. */
  TREE("EXPLAIN FORMAT=TREE"),
  /**
   * How it ran, as a tree of iterators, which runs it once more: asked of statements that only
   * read, after their run, with the same data, locks and parameters.
   */
  ANALYZE("EXPLAIN ANALYZE FORMAT=TREE");

  private final String words;

  Question(String words) {
    this.words = words;
  }

  /** Returns what stands before the statement. */
  String words() {
    return words;
  }
}
