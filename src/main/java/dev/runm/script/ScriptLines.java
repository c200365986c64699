package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.line.RestRule;
import dev.runm.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the commands of a script together: one command a line, {@code #} comments, blank lines,
 * {@code \\} continuation, quotes that go on. Comments and blank lines may stand between the lines
 * of a command that goes on, unless it goes on in a quote.
 */
public final class ScriptLines {
  /** A quote over more lines is one that somebody forgot to close. */
  private static final int MOST_LINES = 500;

  private final String name;
  private final RestRule rule;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> numbers = new ArrayList<>();
  private int read;
  private boolean quoted;

  /**
   * @param name of the script, for errors
   */
  public ScriptLines(String name, RestRule rule) {
    this.name = name;
    this.rule = rule;
  }

  /** Takes the next line; returns the command that it ends, if it does. */
  public Optional<ScriptLine> take(String line) {
    read++;
    if (!quoted && (line.isBlank() || line.stripLeading().startsWith("#"))) {
      return Optional.empty();
    }
    numbers.add(read);
    text.append(text.isEmpty() ? line.stripLeading() : line);
    quoted = Words.isQuoted(text.toString(), rule) && numbers.size() < MOST_LINES;
    if (quoted || Words.continues(text.toString(), rule)) {
      text.append('\n');
      return Optional.empty();
    }
    return Optional.of(taken());
  }

  /** Whether the next line goes on with a command. */
  public boolean isGoingOn() {
    return !text.isEmpty();
  }

  private ScriptLine taken() {
    ScriptLine command = new ScriptLine(text.toString(), numbers);
    text.setLength(0);
    numbers.clear();
    return command;
  }

  /**
   * Returns the command that a quote without an end is in, if there is one: it says itself what is
   * wrong with it.
   *
   * @throws UsageException if a command was to go on
   */
  public Optional<ScriptLine> end() {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (quoted) {
      text.setLength(text.length() - 1);
      return Optional.of(taken());
    }
    throw new UsageException(
        "%s:%d: the file ends where the line should continue".formatted(name, read));
  }
}
