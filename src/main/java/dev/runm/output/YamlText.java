package dev.runm.output;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** Decides how a text is written in YAML so that it is read as the same text. */
final class YamlText {
  /** Begins with a letter, and has no letters that mean something anywhere. */
  private static final Pattern BARE = Pattern.compile("[\\p{L}_/][\\p{L}\\p{N}_./()+*%-]*");

  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

  private YamlText() {}

  static ScalarStyle style(String text, boolean mayBeLong) {
    if (mayBeLong && text.indexOf('\n') >= 0 && isOfLines(text)) {
      return ScalarStyle.LITERAL;
    }
    return isBare(text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
  }

  /** Several words stand bare too, where each of them could. */
  private static boolean isBare(String text) {
    for (String word : text.split(" ", -1)) {
      if (!BARE.matcher(word).matches()) {
        return false;
      }
    }
    return !WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether it keeps its letters when it is indented: no line begins or ends in what is unseen. */
  private static boolean isOfLines(String text) {
    String[] lines = text.split("\n", -1);
    boolean whole = !lines[0].isBlank() && lines[0].charAt(0) != ' ';
    for (String line : lines) {
      whole &= line.equals(line.stripTrailing()) && line.chars().allMatch(YamlText::isAscii);
    }
    return whole && !lines[lines.length - 1].isEmpty();
  }

  private static boolean isAscii(int letter) {
    return letter >= ' ' && letter < 0x7f;
  }
}
