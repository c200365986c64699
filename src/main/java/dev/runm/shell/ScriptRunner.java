package dev.runm.shell;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs scripts; the first command that fails stops them. */
@Component
class ScriptRunner {
  private static final int DEEPEST = 20;

  private final Dispatcher dispatcher;
  private final Screen screen;
  private int depth;

  ScriptRunner(Dispatcher dispatcher, Screen screen) {
    this.dispatcher = dispatcher;
    this.screen = screen;
  }

  /**
   * Runs the script. Each command is shown as a notice before it runs.
   *
   * @throws ScriptFailedException what went wrong, with file and line
   */
  void run(Path file, List<String> arguments) {
    if (depth == DEEPEST) {
      throw new UsageException("scripts call each other more than " + DEEPEST + " deep");
    }
    depth++;
    try {
      for (ScriptLine line : ScriptReader.read(file)) {
        runLine(file, line, arguments);
      }
    } finally {
      depth--;
    }
  }

  private void runLine(Path file, ScriptLine line, List<String> arguments) {
    try {
      List<String> words = ScriptArguments.expand(Words.of(line.text()), arguments);
      if (!words.isEmpty()) {
        screen.notice("runm> " + line.text().strip());
        dispatcher.run(words);
      }
    } catch (UserException failure) {
      throw new ScriptFailedException(file, line.number(), failure);
    }
  }
}
