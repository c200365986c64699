package dev.runm.output;

/** A cell with a look of its own; the formats for machines show the text alone. */
public record Styled(String text, Style style) {
  @Override
  public String toString() {
    return text;
  }
}
