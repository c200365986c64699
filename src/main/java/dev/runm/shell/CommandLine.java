package dev.runm.shell;

import dev.runm.error.UsageException;
import dev.runm.line.EndedWords;
import dev.runm.line.Ending;
import dev.runm.line.Redirect;
import dev.runm.line.References;
import dev.runm.line.RestRule;
import dev.runm.line.Words;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A whole command line: what is run, and what a command that wraps another takes as its argument.
 *
 * @param ending where its answer goes and how it is drawn, where the line says so
 */
public record CommandLine(List<String> words, Ending ending) {
  /** A line that ends with its words. */
  public CommandLine(List<String> words) {
    this(words, Ending.NONE);
  }

  /**
   * Splits a line into its words, as the prompt does.
   *
   * @throws UsageException if it is not one line with a command in it
   */
  static CommandLine parse(String text, RestRule rule) {
    List<EndedWords> lines = Words.lines(text, References.NONE, rule);
    if (lines.size() != 1) {
      throw new UsageException("'%s' is not one command".formatted(text.strip()));
    }
    return new CommandLine(lines.get(0).words(), lines.get(0).ending());
  }

  /**
   * Returns the command of a script that a text is; one without words where it has none.
   *
   * @param references what it may refer to
   * @throws UsageException if a quote is not closed, or a reference has no value
   */
  public static CommandLine of(String text, References references, RestRule rule) {
    List<EndedWords> lines = Words.lines(text, references, rule);
    return new CommandLine(
        lines.stream().flatMap(line -> line.words().stream()).toList(),
        lines.size() == 1 ? lines.get(0).ending() : Ending.NONE);
  }

  /** Returns the line with each word changed, that of a file it is sent to as well. */
  public CommandLine each(UnaryOperator<String> change) {
    return new CommandLine(
        words.stream().map(change).toList(),
        new Ending(ending.vertical(), ending.redirect().map(to -> changed(to, change))));
  }

  private static Redirect changed(Redirect redirect, UnaryOperator<String> change) {
    return new Redirect(
        redirect.kind(),
        change.apply(redirect.target()),
        redirect.arguments(),
        redirect.environment());
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
