package dev.runm.golden;

import java.util.regex.Pattern;

/** Something that differs from run to run, and the word that says what it was. */
record Varying(Pattern pattern, String replacement) {
  Varying(String regex, String replacement) {
    this(Pattern.compile(regex), replacement);
  }

  String in(String text) {
    return pattern.matcher(text).replaceAll(replacement);
  }
}
