package dev.runm.output;

/** Any cell in a look of its own, such as a number that is a bad one. */
public record Painted(Object cell, Style style) {
  @Override
  public String toString() {
    return cell == null ? "" : Cell.bare(cell, ",");
  }
}
