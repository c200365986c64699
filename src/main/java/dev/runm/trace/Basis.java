package dev.runm.trace;

/** What a cost counts. Costs of one basis alone can be compared. */
public enum Basis {
  /** A table of one row at most is read before all else: there is no cost. */
  CONSTANT("before the join"),
  /** All reads of the table, for all rows of the tables before it. */
  JOIN("in the join"),
  /** One read of the table by itself, to find the range that the join considers. */
  ALONE("by itself"),
  /** The same once more, after the order of the join was found. */
  AGAIN("by itself again"),
  /** No cost is shown: an index is taken for the order of its rows. */
  ORDER("for its order");

  private final String words;

  Basis(String words) {
    this.words = words;
  }

  /** Returns the basis as it is shown. */
  public String words() {
    return words;
  }
}
