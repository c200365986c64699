package dev.runm.rows;

/** Takes rows value by value, in the order of {@link ModelTable#columns()}. */
public interface RowSink {
  /** Adds a whole number to the row. */
  RowSink number(long value);

  /** Adds a text, or a number that is kept as text, to the row. */
  RowSink text(String value);

  /** Adds NULL to the row. */
  RowSink none();

  /** Ends the row. */
  void end();
}
