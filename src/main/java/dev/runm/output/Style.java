package dev.runm.output;

import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The looks of text at the terminal, readable on dark and on light. */
public enum Style {
  PLAIN(AttributedStyle.DEFAULT),
  HEADING(AttributedStyle.BOLD),
  DIM(AttributedStyle.DEFAULT.faint()),
  NOTICE(AttributedStyle.DEFAULT.faint()),
  GOOD(AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN)),
  /** Dark gold: the yellow of most palettes is lost on white. */
  WARN(AttributedStyle.DEFAULT.foreground(136)),
  /** Dark cyan, for what stands around a text. */
  TAG(AttributedStyle.DEFAULT.foreground(30)),
  BAD(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED)),
  ERROR(AttributedStyle.BOLD.foreground(AttributedStyle.RED));

  /** Stands for the text while JLine styles it: of the text itself it would change the rules. */
  private static final String MARK = "x";

  private final AttributedStyle attributes;

  Style(AttributedStyle attributes) {
    this.attributes = attributes;
  }

  /** Returns {@code text} in this style for a terminal of so many colours; 0 leaves it bare. */
  String paint(String text, int colours) {
    if (colours == 0 || this == PLAIN || text.isEmpty()) {
      return text;
    }
    return new AttributedString(MARK, attributes)
        .toAnsi(colours, ForceMode.None)
        .replace(MARK, text);
  }
}
