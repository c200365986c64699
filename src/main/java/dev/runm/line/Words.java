package dev.runm.line;

import java.util.List;
import java.util.Optional;

/**
 * Splits text into words as a POSIX shell does: blanks separate; single quotes keep everything; in
 * double quotes a backslash protects a quote, a dollar sign or a backslash; elsewhere it protects
 * any character. Outside single quotes a backslash at the end of a line joins it with the next, and
 * {@code $1}, {@code $@} and {@code ${name}} stand for what {@link References} say. A {@code #} at
 * the start of a word begins a comment. A semicolon at the end of a line, which fingers used to SQL
 * type by themselves, is left out. What a command takes as it was typed is one word: the rest of
 * its line, unless that is typed in quotes. At the end of a line may stand {@code \G} or {@code
 * \g}, and where the answer goes: {@code > FILE}, {@code >> FILE} or {@code | COMMAND}.
 */
public final class Words {
  private Words() {}

  /**
   * Returns each line that has words, with what is referred to put in.
   *
   * @throws UsageException if a quote is not closed, or a reference has no value
   */
  public static List<EndedWords> lines(String text, References references, RestRule rule) {
    return new WordScan(text, references, rule).lines().stream().map(WordScan.Line::ended).toList();
  }

  /** Returns the words of a command alone, whatever they end in. */
  public static List<String> of(String command, References references, RestRule rule) {
    return lines(command, references, rule).stream()
        .flatMap(line -> line.words().stream())
        .toList();
  }

  /**
   * Returns the same words with their places, without what ends a line.
   *
   * @throws UsageException if a quote is not closed, or a reference has no value
   */
  public static List<Token> placed(String command, References references, RestRule rule) {
    return new WordScan(command, references, rule)
        .lines().stream().flatMap(line -> line.words().stream()).toList();
  }

  /** Returns the words with their places, also where a quote is not closed yet. */
  public static List<Token> tokens(String text, RestRule rule) {
    return new WordScan(text, References.NONE, rule).tokens();
  }

  /** Returns what the word is with which the text ends, or that may be next. */
  public static Next next(String text, RestRule rule) {
    return new WordScan(text, References.NONE, rule).next();
  }

  /** Whether the text ends in a backslash that joins it with a next line. */
  public static boolean continues(String text, RestRule rule) {
    return new WordScan(text, References.NONE, rule).continued();
  }

  /** Whether the text ends inside a quote or comment. */
  public static boolean isQuoted(String text, RestRule rule) {
    return new WordScan(text, References.NONE, rule).open() >= 0;
  }

  /** Whether the text cannot end here: a quote is open, or a next line is to be joined. */
  public static boolean isUnfinished(String text, RestRule rule) {
    return open(text, rule).isPresent();
  }

  /**
   * Returns the quote or comment that is open; empty words where only a next line is to be joined;
   * none where the text can end here.
   */
  public static Optional<String> open(String text, RestRule rule) {
    WordScan scanned = new WordScan(text, References.NONE, rule);
    int at = scanned.open();
    if (at >= 0) {
      return Optional.of(text.startsWith("/*", at) ? "/*" : text.substring(at, at + 1));
    }
    return scanned.continued() ? Optional.of("") : Optional.empty();
  }
}
