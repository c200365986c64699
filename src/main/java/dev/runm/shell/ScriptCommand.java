package dev.runm.shell;

import dev.runm.error.UsageException;
import java.nio.file.Path;
import java.util.List;

/**
 * A command of a script, for whoever runs scripts in a way of his own.
 *
 * @param number of the line that it begins in, from 1
 */
public record ScriptCommand(int number, CommandLine line) {
  /**
   * Returns the commands of a script.
   *
   * @param name the file, from the current directory
   * @param arguments what the script calls {@code $1}, {@code $2} …
   * @throws UsageException if the file cannot be read, or a line of it, which is named
   */
  public static List<ScriptCommand> of(String name, List<String> arguments) {
    Path file = ScriptReader.path(name);
    return ScriptReader.read(file).stream()
        .map(line -> new ScriptCommand(line.number(), words(file, line, arguments)))
        .filter(command -> !command.line().words().isEmpty())
        .toList();
  }

  private static CommandLine words(Path file, ScriptLine line, List<String> arguments) {
    try {
      return new CommandLine(Words.of(line.text(), arguments));
    } catch (UsageException failure) {
      throw new UsageException(
          "%s:%d: %s".formatted(file, line.number(), failure.getMessage()), failure);
    }
  }
}
