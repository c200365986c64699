package dev.runm.shell;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs scripts; the first command that fails stops them. */
@Component
class ScriptRunner {
  private final Dispatcher dispatcher;
  private final RunningStatement running;
  private final Screen screen;
  private final Deque<Path> open = new ArrayDeque<>();

  ScriptRunner(Dispatcher dispatcher, RunningStatement running, Screen screen) {
    this.dispatcher = dispatcher;
    this.running = running;
    this.screen = screen;
  }

  /**
   * Runs the script. Each command is shown as a notice before it runs.
   *
   * @param name the file, from the current directory
   * @throws ScriptFailedException what went wrong, with file and line
   */
  void run(String name, List<String> arguments) {
    Path file = path(name);
    List<ScriptLine> lines = ScriptReader.read(file);
    Path itself = identity(file);
    if (open.contains(itself)) {
      throw new UsageException(file + " runs already: a script cannot call itself");
    }
    open.push(itself);
    try {
      lines.forEach(line -> runLine(file, line, arguments));
    } finally {
      open.pop();
    }
  }

  private void runLine(Path file, ScriptLine line, List<String> arguments) {
    try {
      if (running.cancelled()) {
        throw new CancelledException(null);
      }
      List<String> words = Words.of(line.text(), arguments);
      if (!words.isEmpty()) {
        screen.notice("runm> " + line.text().strip());
        dispatcher.run(words);
      }
    } catch (UserException failure) {
      throw new ScriptFailedException(file, line.number(), failure);
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException failure) {
      throw new UsageException("'%s' is no name of a file".formatted(name), failure);
    }
  }

  private static Path identity(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException failure) {
      return file.toAbsolutePath().normalize();
    }
  }
}
