package dev.runm.shell;

import dev.runm.error.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads scripts for whoever runs them in a way of his own. */
@Component
public class Scripts {
  private final RestRule rule;

  Scripts(RestRule rule) {
    this.rule = rule;
  }

  /**
   * Returns the commands of a script.
   *
   * @param name the file, from the current directory
   * @param arguments what the script calls {@code $1}, {@code $2} …
   * @throws UsageException if the file cannot be read, or a line of it, which is named
   */
  public List<ScriptCommand> commands(String name, List<String> arguments) {
    Path file = ScriptReader.path(name);
    return ScriptReader.read(file, rule).stream()
        .map(line -> new ScriptCommand(line.number(), words(file, line, arguments)))
        .filter(command -> !command.line().words().isEmpty())
        .toList();
  }

  private CommandLine words(Path file, ScriptLine line, List<String> arguments) {
    try {
      return new CommandLine(Words.of(line.text(), arguments, rule));
    } catch (UsageException failure) {
      throw new UsageException(
          "%s:%d: %s".formatted(file, line.number(), failure.getMessage()), failure);
    }
  }
}
