package dev.runm.shell;

import dev.runm.error.UsageException;
import java.util.List;

/** The words of a whole command line: what a command that wraps another takes as its argument. */
public record CommandLine(List<String> words) {
  /**
   * Splits a line into its words, as the prompt does.
   *
   * @throws UsageException if it is not one line with a command in it
   */
  static CommandLine parse(String text, RestRule rule) {
    List<List<String>> lines = Words.ofLines(text, rule);
    if (lines.size() != 1) {
      throw new UsageException("'%s' is not one command".formatted(text.strip()));
    }
    return new CommandLine(lines.get(0));
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
