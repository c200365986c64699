package dev.runm.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages texts in many ways: bytes, letters, words, numbers, lines, structure. */
final class Damage {
  private static final List<String> SPICE =
      List.of(
          "-1",
          "0",
          "1.5",
          "18446744073709551616",
          "99999999999999999999999999",
          "1e9",
          "0x10",
          "~",
          "true",
          "[]",
          "{}",
          "[1, [2]]",
          "{a: b}",
          "\"",
          "'",
          "&a ",
          "*a",
          "!!str ",
          "!!java.net.URL ",
          "!<",
          "<<: ",
          "? ",
          "- ",
          ": ",
          "#",
          "|",
          "|+9",
          ">",
          ">-",
          "%",
          "%YAML 1.2\n---\n",
          "%TAG ! tag:x,2000:\n---\n",
          "@",
          "`",
          "\t",
          "\0",
          "\r",
          "\u0085",
          "\uFEFF",
          "\u200B",
          "\u2028",
          "é",
          "\uD83D\uDE00",
          "---\n",
          "...\n",
          "2026-01-01",
          "2026-02-30T25:61:61Z",
          "+999999999-01-01T00:00:00Z",
          "9223372036854775807",
          "12:30:45",
          "\"\\ud800\"",
          "\"\\U00110000\"",
          "\"\\UFFFFFFFF\"",
          "\"\\x",
          "a/b",
          "a/",
          "/",
          "../..",
          "runm.memry",
          "east",
          "east-row1",
          "east-row1-rack1-node1",
          "east-row999999999999-rack1",
          "\"\"",
          "64MiB",
          "1.5B",
          "0.0000001",
          ".nan",
          "_",
          "1_",
          "x".repeat(256),
          "9".repeat(5000));

  private static final Pattern WORD = Pattern.compile("[\\w.%/:+-]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Random random;
  private final List<String> words;

  /**
   * @param vocabulary texts whose words are put in the place of others
   */
  Damage(Random random, List<String> vocabulary) {
    this.random = random;
    this.words =
        vocabulary.stream()
            .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
            .distinct()
            .toList();
  }

  /** Returns {@code text} with one to five kinds of damage. */
  byte[] to(String text) {
    String damaged = text;
    for (int i = random.nextInt(5); i >= 0; i--) {
      damaged = once(damaged);
    }
    byte[] bytes = damaged.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(10) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(50) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  private String once(String text) {
    return switch (random.nextInt(11)) {
      case 0 -> spiced(text);
      case 1 -> withLines(text);
      case 2 -> withValue(text);
      case 3 -> withoutPart(text);
      case 4 -> withMatch(text, WORD, pick(words));
      case 5 -> withMatch(text, WORD, spice());
      case 6 -> withMatch(text, NUMBER, number());
      case 7 -> withBlock(text);
      case 8 -> withIndent(text);
      case 9 -> withPartAgain(text);
      default -> withLetter(text);
    };
  }

  private String spiced(String text) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + spice() + text.substring(at);
  }

  private String withLines(String text) {
    List<String> lines = lines(text);
    int line = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
      default -> Collections.swap(lines, line, random.nextInt(lines.size()));
    }
    return String.join("\n", lines);
  }

  private String withValue(String text) {
    List<String> lines = lines(text);
    int line = random.nextInt(lines.size());
    lines.set(line, lines.get(line).replaceFirst(": ?[^:]*$", ": ") + spice());
    return String.join("\n", lines);
  }

  /** Puts some lines below another one, deeper or less deep than they were. */
  private String withBlock(String text) {
    List<String> lines = lines(text);
    int from = random.nextInt(lines.size());
    int to = Math.min(lines.size(), from + 1 + random.nextInt(6));
    int shift = random.nextInt(9) - 4;
    List<String> block =
        lines.subList(from, to).stream()
            .map(
                line ->
                    shift >= 0
                        ? " ".repeat(shift) + line
                        : line.replaceFirst("^ {0," + -shift + "}", ""))
            .toList();
    lines.addAll(random.nextInt(lines.size() + 1), block);
    return String.join("\n", lines);
  }

  private String withIndent(String text) {
    List<String> lines = lines(text);
    int line = random.nextInt(lines.size());
    lines.set(line, " ".repeat(random.nextInt(8)) + lines.get(line).strip());
    return String.join("\n", lines);
  }

  private String withMatch(String text, Pattern pattern, String instead) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text;
    }
    MatchResult one = pick(found);
    return text.substring(0, one.start()) + instead + text.substring(one.end());
  }

  private String withoutPart(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    return text.substring(0, from) + text.substring(to);
  }

  private String withPartAgain(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(40));
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + text.substring(from, to) + text.substring(at);
  }

  private String withLetter(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (char) (' ' + random.nextInt(95)) + text.substring(at + 1);
  }

  private String number() {
    return switch (random.nextInt(4)) {
      case 0 -> Long.toString(random.nextLong());
      case 1 -> Long.toUnsignedString(1L << random.nextInt(64));
      case 2 -> Integer.toString(random.nextInt(10));
      default -> random.nextInt(100) + "." + random.nextInt(1000) + pick(List.of("", "GiB", "KB"));
    };
  }

  private String spice() {
    return pick(SPICE);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
  }
}
