package dev.runm.lesson;

import dev.runm.error.UsageException;
import dev.runm.line.RestRule;
import dev.runm.script.ScriptLine;
import dev.runm.script.ScriptLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a lesson.
 *
 * @param number of its first line in the file, from 1
 * @param text all of it
 * @param commands its lines as a script's are read; none in a block of prose
 */
record Block(Part part, int number, String text, List<Line> commands) {
  private static final String DASH = "- ";

  /**
   * A command of a block, lines that go on joined, with the number of the first of them.
   *
   * @param mayFail whether it is all the same what comes of it; so it is behind a dash
   */
  record Line(int number, String text, boolean mayFail) {}

  /**
   * Reads a block.
   *
   * @param file for errors
   * @throws UsageException if its last command was to go on
   */
  static Block read(Part part, String file, int number, List<String> lines, RestRule rule) {
    List<Line> commands = part.isCommands() ? commands(file, number, lines, rule) : List.of();
    return new Block(part, number, String.join("\n", lines).strip(), commands);
  }

  private static List<Line> commands(String file, int number, List<String> all, RestRule rule) {
    ScriptLines lines = new ScriptLines(file, rule);
    List<Line> commands = new ArrayList<>();
    boolean mayFail = false;
    for (String line : all) {
      boolean begins = !lines.isGoingOn();
      boolean dash = begins && line.stripLeading().startsWith(DASH);
      mayFail = begins ? dash : mayFail;
      Optional<ScriptLine> command =
          lines.take(dash ? line.stripLeading().substring(DASH.length()) : line);
      if (command.isPresent()) {
        commands.add(line(command.get(), number, mayFail));
      }
    }
    try {
      Optional<ScriptLine> open = lines.end();
      if (open.isPresent()) {
        commands.add(line(open.get(), number, mayFail));
      }
    } catch (UsageException endless) {
      throw new UsageException(
          "%s:%d: the block ends where the line should continue"
              .formatted(file, number + all.size() - 1),
          endless);
    }
    return List.copyOf(commands);
  }

  private static Line line(ScriptLine command, int number, boolean mayFail) {
    return new Line(number + command.number() - 1, command.text().strip(), mayFail);
  }
}
