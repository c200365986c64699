package dev.runm.shell;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jline.utils.Signals;
import org.springframework.stereotype.Component;

/** Runs scripts; the first command that fails stops them. */
@Component
class ScriptRunner {
  private static final String PIPE = "standard input";

  private final Dispatcher dispatcher;
  private final RunningStatement running;
  private final Screen screen;
  private final RestRule rule;
  private final Deque<Path> open = new ArrayDeque<>();

  ScriptRunner(Dispatcher dispatcher, RunningStatement running, Screen screen, RestRule rule) {
    this.dispatcher = dispatcher;
    this.running = running;
    this.screen = screen;
    this.rule = rule;
  }

  /**
   * Runs the script. Each command is shown as a notice before it runs.
   *
   * @param name the file, from the current directory
   * @throws ScriptFailedException what went wrong, with file and line
   */
  void run(String name, List<String> arguments) {
    Path file = ScriptReader.path(name);
    List<ScriptLine> lines = ScriptReader.read(file, rule);
    Path itself = identity(file);
    if (open.contains(itself)) {
      throw new UsageException(file + " runs already: a script cannot call itself");
    }
    open.push(itself);
    try {
      for (int i = 0; i < lines.size(); i++) {
        boolean last = i + 1 == lines.size();
        List<String> next = last ? List.of() : words(lines.get(i + 1), arguments);
        Expected expected = last ? Expected.PERHAPS : expected(next);
        goOn(runLine(file.toString(), lines.get(i), arguments, expected), isOfError(next));
      }
    } finally {
      open.pop();
    }
  }

  /**
   * Runs what comes through a pipe as a script, each command as soon as its line is there.
   *
   * @throws ScriptFailedException what went wrong, with the line
   */
  void runPiped(BufferedReader input) {
    Optional<ScriptFailedException> failure = Optional.empty();
    ScriptLines lines = new ScriptLines(PIPE, rule);
    for (String line = next(input); line != null; line = next(input)) {
      Optional<ScriptLine> command = lines.take(line);
      if (command.isPresent()) {
        goOn(failure, isOfError(words(command.get(), List.of())));
        failure = runInterruptibly(command.get());
      }
    }
    goOn(failure, false);
    lines.end();
  }

  /** A failure ends the script, unless the next command is there to look at it. */
  private void goOn(Optional<ScriptFailedException> failure, boolean expected) {
    if (failure.isPresent() && !expected) {
      throw failure.get();
    }
    failure.ifPresent(thrown -> screen.error(thrown.getMessage()));
  }

  /** A line that is wrong expects nothing; what is wrong is said when its turn comes. */
  private List<String> words(ScriptLine line, List<String> arguments) {
    try {
      return Words.of(line.text(), arguments, rule);
    } catch (UsageException wrong) {
      return List.of();
    }
  }

  private static boolean isExpectation(List<String> words) {
    return !words.isEmpty() && words.get(0).equals("expect");
  }

  private static Expected expected(List<String> next) {
    return isExpectation(next) ? Expected.SURELY : Expected.NOTHING;
  }

  private static boolean isOfError(List<String> words) {
    return isExpectation(words) && words.size() > 1 && words.get(1).equals("error");
  }

  private static String next(BufferedReader input) {
    try {
      return input.readLine();
    } catch (IOException failure) {
      throw new UserException("cannot read " + PIPE + ": " + failure.getMessage(), failure);
    }
  }

  /** While the next line is waited for, Ctrl-C ends the program. */
  private Optional<ScriptFailedException> runInterruptibly(ScriptLine line) {
    Object before = Signals.register("INT", running::cancel);
    try {
      return runLine(PIPE, line, List.of(), Expected.PERHAPS);
    } finally {
      Signals.unregister("INT", before);
    }
  }

  private Optional<ScriptFailedException> runLine(
      String script, ScriptLine line, List<String> arguments, Expected expected) {
    try {
      if (running.cancelled()) {
        throw new CancelledException(null);
      }
      List<String> words = Words.of(line.text(), arguments, rule);
      if (!words.isEmpty()) {
        screen.notice("runm> " + line.text().strip());
        dispatcher.run(words, expected);
      }
      return Optional.empty();
    } catch (UserException failure) {
      return Optional.of(new ScriptFailedException(script, line.number(), failure));
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
