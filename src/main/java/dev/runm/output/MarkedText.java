package dev.runm.output;

import java.util.ArrayList;
import java.util.List;

/** Words of which {@code `code`} and {@code **strong**} ones are marked. */
final class MarkedText {
  private static final String CODE = "`";
  private static final String STRONG = "**";

  private MarkedText() {}

  /**
   * Returns the words in their styles. Marks are taken off where colours take their place; code
   * keeps its own without colours.
   */
  static List<Styled> styled(String text, Colours colours) {
    List<Styled> parts = new ArrayList<>();
    boolean code = false;
    boolean strong = false;
    for (String run : text.split("(?<=`)|(?=`)|(?<=\\*\\*)|(?=\\*\\*)")) {
      if (run.equals(CODE)) {
        code = !code;
        if (colours.none()) {
          parts.add(new Styled(run, Style.PLAIN));
        }
      } else if (run.equals(STRONG) && !code) {
        strong = !strong;
      } else {
        parts.add(new Styled(run, code ? Style.TAG : strong ? Style.HEADING : Style.PLAIN));
      }
    }
    return parts;
  }

  /** Returns the words without marks. */
  static String bare(String text) {
    return text.replace(CODE, "").replace(STRONG, "");
  }
}
