package dev.runm.golden;

import java.util.List;
import java.util.regex.Pattern;

/** Replaces what differs from run to run by a word that says what it was. */
final class Transcript {
  private record Varying(Pattern pattern, String replacement) {
    Varying(String regex, String replacement) {
      this(Pattern.compile(regex), replacement);
    }
  }

  private static final List<Varying> VARYING =
      List.of(
          new Varying("\\b\\d+(\\.\\d+)? m?s\\b", "TIME"),
          new Varying("[\\d,]+ rows/s", "RATE"),
          new Varying("\\b(17|18)\\d{8}\\b", "NOW"),
          // a consumer's, which is random; those of a deployment come from its seed
          new Varying("'(?!0{32})[0-9a-f]{32}'", "'UUID'"),
          new Varying("127\\.0\\.0\\.1:\\d+", "SERVER"),
          new Varying("(?m)^(connection +)\\d+$", "$1ID"),
          new Varying("(?m)^mappers( +).*/mappers$", "mappers$1FOLDER"),
          // what InnoDB allocates depends on the page that a row happens to fill
          new Varying("(?m)^(\\w+ +[\\d,]+)( +[\\d.]+ [KM]?i?B){2}$", "$1  SIZE"));

  private Transcript() {}

  static String normalised(String text) {
    String result = text;
    for (Varying varying : VARYING) {
      result = varying.pattern().matcher(result).replaceAll(varying.replacement());
    }
    return result;
  }
}
