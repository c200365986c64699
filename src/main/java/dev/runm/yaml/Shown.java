package dev.runm.yaml;

import java.util.Collection;
import java.util.stream.Collectors;

/** Text from a file as an error message shows it: on one line and not endless. */
public final class Shown {
  private static final int LONGEST = 60;
  private static final int MOST = 12;

  private Shown() {}

  /** Returns {@code text} in quotes. */
  public static String quoted(String text) {
    return '"' + plain(text) + '"';
  }

  /** Returns {@code text} on one line, cut where it is long. */
  public static String plain(String text) {
    boolean cut = text.codePoints().limit(LONGEST + 1).count() > LONGEST;
    return cut ? whole(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + '…' : whole(text);
  }

  /** Returns {@code text} on one line, with invisible characters replaced. */
  public static String whole(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().map(Shown::printable).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Returns the words in a row, the first few where there are many. */
  public static String list(Collection<String> words) {
    String some = words.stream().limit(MOST).map(Shown::plain).collect(Collectors.joining(", "));
    return words.size() > MOST ? some + ", … (" + words.size() + " in all)" : some;
  }

  private static int printable(int codePoint) {
    int type = Character.getType(codePoint);
    boolean hidden =
        Character.isISOControl(codePoint)
            || type == Character.SURROGATE
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    return hidden ? '\uFFFD' : codePoint;
  }
}
