package dev.runm.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What is taught about a rule, from the file of its name beside this class: a line that explains
 * it, an empty line, then the rest.
 *
 * @param explanation one sentence
 * @param text what happens, how to see it, what to try
 */
record Teaching(String explanation, String text) {
  static Teaching of(String rule) {
    String name = "rules/" + rule + ".md";
    try (var file = Teaching.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("there is no text on the rule " + rule + ": " + name);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      String[] parts = text.strip().split("\n\n", 2);
      return new Teaching(joined(parts[0]), parts.length > 1 ? joined(parts[1]) : "");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Makes a line of each paragraph, which is drawn as wide as there is room. */
  private static String joined(String text) {
    return text.replaceAll("(?<!:)\n(?!How to see it:|What to try:|When it|[ \n])", " ");
  }
}
