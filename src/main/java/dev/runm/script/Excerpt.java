package dev.runm.script;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** The line of a script that failed, with marks under the word that is wrong. */
final class Excerpt {
  private static final Pattern WORD = Pattern.compile("[^\\s'\"`]+");
  private static final int TAB = 8;

  private Excerpt() {}

  /** Returns the line, and below it the marks. */
  static List<String> of(ScriptLine line, UserException failure) {
    String text = line.text();
    Span span = span(text, failure).orElseGet(() -> whole(text));
    int start = text.lastIndexOf('\n', span.from() - 1) + 1;
    int end = text.indexOf('\n', span.from());
    String shown = text.substring(start, end < 0 ? text.length() : end);
    int ordinal = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    String number =
        String.valueOf(line.numbers().get(Math.min(ordinal, line.numbers().size() - 1)));
    String before = shown.substring(0, Math.min(shown.length(), span.from() - start));
    String wrong = shown.substring(before.length(), Math.min(shown.length(), span.to() - start));
    return List.of(
        "  " + number + " | " + untabbed(shown),
        "  "
            + " ".repeat(number.length())
            + " | "
            + " ".repeat(cells(before))
            + "^".repeat(Math.max(1, cells(wrong))));
  }

  private record Span(int from, int to) {}

  /** What expects was not met as a whole; of others, the word that the message speaks of first. */
  private static Optional<Span> span(String text, UserException failure) {
    if (failure.word().isPresent()) {
      String word = failure.word().get();
      return failure
          .onwards()
          .map(text::lastIndexOf)
          .filter(from -> from >= 0)
          .map(from -> new Span(from, from + word.length()))
          .or(() -> place(text, word));
    }
    return failure.exitCode() == ExitCode.EXPECTATION_NOT_MET
        ? Optional.empty()
        : spokenOf(text, failure.getMessage());
  }

  private static Span whole(String text) {
    return new Span(0, text.lines().findFirst().orElse("").stripTrailing().length());
  }

  private static Optional<Span> place(String text, String word) {
    if (word.isEmpty()) {
      return Optional.of(new Span(text.length(), text.length() + 1));
    }
    Matcher apart =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(text);
    int from = apart.find() ? apart.start() : text.indexOf(word);
    return from < 0 ? Optional.empty() : Optional.of(new Span(from, from + word.length()));
  }

  /** The command itself is spoken of where no other word is. */
  private static Optional<Span> spokenOf(String text, String message) {
    List<Span> words =
        WORD.matcher(text).results().map(word -> new Span(word.start(), word.end())).toList();
    return words.stream()
        .skip(1)
        .filter(word -> place(word, text, message) >= 0)
        .min(Comparator.comparingInt(word -> place(word, text, message)))
        .or(
            () ->
                words.stream().limit(1).filter(word -> place(word, text, message) >= 0).findAny());
  }

  /** A single letter is only meant where it stands in quotes. */
  private static int place(Span span, String text, String message) {
    String word = Pattern.quote(text.substring(span.from(), span.to()));
    String pattern =
        span.to() - span.from() == 1
            ? "(?<=['\"])" + word + "(?=['\"])"
            : "(?<![\\w./-])" + word + "(?![\\w/-])";
    Matcher spoken = Pattern.compile(pattern).matcher(message);
    return spoken.find() ? spoken.start() : -1;
  }

  /** Returns how wide a text is on a screen, where a letter may take none, one or two places. */
  private static int cells(String text) {
    return untabbed(text).codePoints().map(letter -> Math.max(0, WCWidth.wcwidth(letter))).sum();
  }

  private static String untabbed(String text) {
    return text.replace("\t", " ".repeat(TAB));
  }
}
