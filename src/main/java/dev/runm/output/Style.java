package dev.runm.output;

import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** What text is, which decides how it looks in each {@link Theme}. */
public enum Style {
  PLAIN(AttributedStyle.DEFAULT),
  HEADING(AttributedStyle.BOLD),
  DIM(AttributedStyle.DEFAULT.faint(), 245, 242),
  NOTICE(AttributedStyle.DEFAULT.faint(), 245, 242),
  GOOD(colour(AttributedStyle.GREEN), 78, 28),
  /** Dark gold: the yellow of most palettes is lost on white. */
  WARN(colour(136), 179, 130),
  /** Dark cyan, for what stands around a text. */
  TAG(colour(30), 80, 24),
  BAD(colour(AttributedStyle.RED), 203, 124),
  /** What is another than it was before. */
  CHANGED(AttributedStyle.INVERSE),
  ERROR(
      AttributedStyle.BOLD.foreground(AttributedStyle.RED),
      AttributedStyle.BOLD.foreground(203),
      AttributedStyle.BOLD.foreground(124));

  /** Stands for the text while JLine styles it: of the text itself it would change the rules. */
  private static final String MARK = "x";

  private final AttributedStyle anywhere;
  private final AttributedStyle onDark;
  private final AttributedStyle onLight;

  Style(AttributedStyle everywhere) {
    this(everywhere, everywhere, everywhere);
  }

  Style(AttributedStyle anywhere, int onDark, int onLight) {
    this(anywhere, colour(onDark), colour(onLight));
  }

  /**
   * @param anywhere what can be read on any background
   */
  Style(AttributedStyle anywhere, AttributedStyle onDark, AttributedStyle onLight) {
    this.anywhere = anywhere;
    this.onDark = onDark;
    this.onLight = onLight;
  }

  private static AttributedStyle colour(int number) {
    return AttributedStyle.DEFAULT.foreground(number);
  }

  /** Returns the look in a theme, for whoever paints by JLine. */
  public AttributedStyle attributes(Theme theme) {
    return switch (theme) {
      case AUTO -> anywhere;
      case DARK -> onDark;
      case LIGHT -> onLight;
      case NONE -> AttributedStyle.DEFAULT;
    };
  }

  /** Returns {@code text} in this style. */
  String paint(String text, Colours colours) {
    if (colours.none() || this == PLAIN || text.isEmpty()) {
      return text;
    }
    return new AttributedString(MARK, attributes(colours.theme()))
        .toAnsi(colours.number(), ForceMode.None)
        .replace(MARK, text);
  }
}
