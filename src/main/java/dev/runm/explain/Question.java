package dev.runm.explain;

/** What the server can be asked about a statement. */
public enum Question {
  /** How it means to run it, as a document. */
  PLAN("EXPLAIN FORMAT=JSON"),
  /** How it means to run it, as a tree of iterators. */
  TREE("EXPLAIN FORMAT=TREE");

  private final String words;

  Question(String words) {
    this.words = words;
  }

  /** Returns what stands before the statement. */
  String words() {
    return words;
  }
}
