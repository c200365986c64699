package dev.runm.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits texts into boxes whose letters are all of one width. */
final class Words {
  private Words() {}

  /** Breaks a text between its words into lines of so many letters; a longer word is cut. */
  static List<String> wrap(String text, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(fit(word, letters));
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns a text of at most so many letters; one that was cut ends with an ellipsis. */
  static String fit(String text, int letters) {
    if (text.codePointCount(0, text.length()) <= letters) {
      return text;
    }
    int end = text.offsetByCodePoints(0, Math.max(0, letters - 1));
    return text.substring(0, end) + "…";
  }

  /** Returns {@code 950}, {@code 12.5k}, {@code 3M}: short enough for a label. */
  static String brief(double number) {
    double size = Math.abs(number);
    if (size >= 1e9) {
      return scaled(number / 1e9, "G");
    }
    if (size >= 1e6) {
      return scaled(number / 1e6, "M");
    }
    if (size >= 1e4) {
      return scaled(number / 1e3, "k");
    }
    return scaled(number, "");
  }

  private static String scaled(double number, String unit) {
    double size = Math.abs(number);
    String format = size >= 100 || number == Math.rint(number) ? "%.0f" : "%.3g";
    String text = String.format(Locale.ROOT, size >= 1000 ? "%,.0f" : format, number);
    return (text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text) + unit;
  }
}
