package dev.runm.output;

/** A cell that holds a number of bytes in a column of other numbers. */
public record ByteCount(Number number) {
  @Override
  public String toString() {
    return Figures.plain(number);
  }
}
