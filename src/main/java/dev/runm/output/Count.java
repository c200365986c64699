package dev.runm.output;

/** A cell that holds a number in a column of other things. */
public record Count(Number number) {
  @Override
  public String toString() {
    return Figures.plain(number);
  }
}
