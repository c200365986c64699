package dev.runm.output;

/** A cell with a look of its own; the formats for machines show the text alone. */
public record Styled(String text, Style style) {
  /** Returns the same with signs in place of letters that would steer a terminal. */
  public Styled visible() {
    return new Styled(ScreenText.visible(text), style);
  }

  @Override
  public String toString() {
    return text;
  }
}
