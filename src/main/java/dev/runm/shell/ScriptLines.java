package dev.runm.shell;

import dev.runm.error.UsageException;
import java.util.Optional;

/**
 * Puts the commands of a script together: one command a line, {@code #} comments, blank lines,
 * {@code \\} continuation. Comments and blank lines may stand between the lines of a command that
 * goes on.
 */
final class ScriptLines {
  private final String name;
  private final RestRule rule;
  private final StringBuilder text = new StringBuilder();
  private int read;
  private int first;

  /**
   * @param name of the script, for errors
   */
  ScriptLines(String name, RestRule rule) {
    this.name = name;
    this.rule = rule;
  }

  /** Takes the next line; returns the command that it ends, if it does. */
  Optional<ScriptLine> take(String line) {
    read++;
    if (line.isBlank() || line.stripLeading().startsWith("#")) {
      return Optional.empty();
    }
    if (text.isEmpty()) {
      first = read;
    }
    text.append(line);
    if (Words.continues(text.toString(), rule)) {
      text.append('\n');
      return Optional.empty();
    }
    ScriptLine command = new ScriptLine(first, text.toString());
    text.setLength(0);
    return Optional.of(command);
  }

  /**
   * Takes note that there are no more lines.
   *
   * @throws UsageException if a command was to go on
   */
  void end() {
    if (!text.isEmpty()) {
      throw new UsageException(
          "%s:%d: the file ends where the line should continue".formatted(name, read));
    }
  }
}
