package dev.runm.output;

import java.util.Locale;
import org.jline.utils.WCWidth;

/** Measures and cuts text in the cells of a screen: a letter may take none, one or two. */
final class ScreenText {
  private ScreenText() {}

  /** Returns how many cells {@code text} takes; it holds no control characters. */
  static int width(String text) {
    int cells = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      cells += width(letter);
      i += Character.charCount(letter);
    }
    return cells;
  }

  /** Returns {@code text} in at most {@code cells}, its end given up for {@code ellipsis}. */
  static String fit(String text, int cells, String ellipsis) {
    if (text.length() <= cells / 2 || width(text) <= cells) {
      return text;
    }
    int left = cells - width(ellipsis);
    return left < 0 ? "" : text.substring(0, start(text, left)) + ellipsis;
  }

  /** Returns {@code text} in at most {@code cells}, its middle given up for {@code ellipsis}. */
  static String fitMiddle(String text, int cells, String ellipsis) {
    int left = cells - width(ellipsis);
    if (left < 2 || width(text) <= cells) {
      return fit(text, cells, ellipsis);
    }
    String end = new StringBuilder(text).reverse().toString();
    int kept = start(end, (left + 1) / 2);
    while (kept > 0 && width(end.codePointBefore(kept)) == 0) {
      kept -= Character.charCount(end.codePointBefore(kept));
    }
    return text.substring(0, start(text, left / 2))
        + ellipsis
        + text.substring(text.length() - kept);
  }

  /** Returns how long the start of {@code text} is that takes at most {@code cells}. */
  static int start(String text, int cells) {
    return end(text, 0, cells);
  }

  /** Returns where what takes at most {@code cells} ends, from {@code begin} on. */
  static int end(String text, int begin, int cells) {
    int left = cells;
    int end = begin;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      left -= width(letter);
      if (left < 0) {
        break;
      }
      end += Character.charCount(letter);
    }
    return end;
  }

  /** Returns {@code text} with everything that could move a cursor spelled out. */
  static String visible(String text) {
    return visible(text, false);
  }

  /** Returns {@code text} with its line breaks, but nothing else that could move a cursor. */
  static String visibleLines(String text) {
    return visible(text, true);
  }

  private static String visible(String text, boolean keepBreaks) {
    if (text.codePoints().noneMatch(ScreenText::unsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            letter -> {
              if (!unsafe(letter) || keepBreaks && letter == '\n') {
                safe.appendCodePoint(letter);
              } else {
                safe.append(spelled(letter));
              }
            });
    return safe.toString();
  }

  private static String spelled(int letter) {
    return switch (letter) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, letter < 256 ? "\\x%02x" : "\\u%04x", letter);
    };
  }

  /** Control characters, line separators, changes of direction and halves of letters. */
  private static boolean unsafe(int letter) {
    if (letter >= ' ' && letter < 0x7f) {
      return false;
    }
    return Character.isISOControl(letter)
        || letter == 0x2028
        || letter == 0x2029
        || letter >= 0x202a && letter <= 0x202e
        || letter >= 0x2066 && letter <= 0x2069
        || letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
  }

  /** Returns how many cells a letter takes. */
  static int width(int letter) {
    return letter < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(letter));
  }
}
