package dev.runm.shell;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.springframework.stereotype.Component;

/** Reads lines and runs them until the user leaves. */
@Component
class Prompt {
  private static final String TEXT = "runm> ";

  private final LineReader reader;
  private final Terminal terminal;
  private final Dispatcher dispatcher;
  private final RunningStatement running;
  private final Screen screen;
  private final RestRule rule;

  Prompt(
      PromptReader reader,
      Terminal terminal,
      Dispatcher dispatcher,
      RunningStatement running,
      Screen screen,
      RestRule rule) {
    this.reader = reader.lineReader();
    this.terminal = terminal;
    this.dispatcher = dispatcher;
    this.running = running;
    this.screen = screen;
    this.rule = rule;
  }

  /** Returns when the user leaves with {@code exit} or Ctrl-D, or with Ctrl-C twice. */
  ExitCode run() {
    boolean interrupted = false;
    while (true) {
      try {
        String line = reader.readLine(TEXT);
        interrupted = false;
        runLine(line);
      } catch (UserInterruptException ctrlC) {
        if (interrupted && ctrlC.getPartialLine().isBlank()) {
          return ExitCode.OK;
        }
        interrupted = ctrlC.getPartialLine().isBlank();
        if (interrupted) {
          screen.notice("Ctrl-C again, Ctrl-D or exit leaves");
        }
      } catch (EndOfFileException | ExitRequest leave) {
        return ExitCode.OK;
      }
    }
  }

  /**
   * While a command runs, Ctrl-C cancels its statement and nothing else. Text that was pasted may
   * hold several lines, of which the first that fails is the last that runs.
   */
  private void runLine(String line) {
    running.reset();
    SignalHandler before = terminal.handle(Signal.INT, signal -> running.cancel());
    try {
      Words.ofLines(line, rule).forEach(words -> dispatcher.run(words, Expected.PERHAPS));
    } catch (UserException failure) {
      screen.error(failure.getMessage());
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }
}
