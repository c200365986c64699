package dev.runm.prompt;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import dev.runm.shell.ExitRequest;
import dev.runm.shell.Leaving;
import dev.runm.shell.PromptCompanion;
import dev.runm.shell.TypedText;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.Signals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads lines and runs them until the user leaves. */
@Component
public class Prompt {
  private final PromptReader reader;
  private final PromptLook look;
  private final Terminal terminal;
  private final PastedText typed;
  private final RunningStatement running;
  private final Screen screen;
  private final List<Leaving> leavings;
  private final ObjectProvider<PromptCompanion> companions;

  Prompt(
      PromptReader reader,
      Terminal terminal,
      PastedText typed,
      RunningStatement running,
      Screen screen,
      List<Leaving> leavings,
      ObjectProvider<PromptCompanion> companions,
      PromptLook look,
      TypedText text,
      TypedLines lines) {
    this.leavings = leavings;
    this.companions = companions;
    this.reader = reader;
    this.look = look;
    this.terminal = terminal;
    this.typed = typed;
    this.running = running;
    this.screen = screen;
    text.comesFrom(lines::read);
  }

  /** A dumb terminal is the only one that does not hear of the system's Ctrl-C by itself. */
  private void hearCtrlC() {
    if (terminal instanceof DumbTerminal) {
      Signals.register(Signal.INT.name(), () -> terminal.raise(Signal.INT));
    }
  }

  /** Returns when the user leaves with {@code exit} or Ctrl-D, or with Ctrl-C twice. */
  public ExitCode run() {
    hearCtrlC();
    boolean interrupted = false;
    while (true) {
      try {
        interruptibly(() -> companions.orderedStream().forEach(PromptCompanion::beforeLine));
        String line = reader.read(look.left(), look.right());
        interrupted = false;
        runLine(line);
      } catch (UserInterruptException ctrlC) {
        if (interrupted && ctrlC.getPartialLine().isBlank() && mayLeave()) {
          return ExitCode.OK;
        }
        interrupted = ctrlC.getPartialLine().isBlank();
        if (interrupted) {
          screen.notice("Ctrl-C again, Ctrl-D or exit leaves");
        }
      } catch (EndOfFileException | ExitRequest leave) {
        if (mayLeave()) {
          return ExitCode.OK;
        }
      }
    }
  }

  private boolean mayLeave() {
    return leavings.stream().allMatch(Leaving::mayLeave);
  }

  /**
   * While a command runs, Ctrl-C cancels its statement and nothing else. Text that was pasted may
   * hold several lines, of which the first that fails is the last that runs.
   */
  private void runLine(String line) {
    interruptibly(() -> typed.run(line));
  }

  private void interruptibly(Runnable work) {
    running.reset();
    SignalHandler before = terminal.handle(Signal.INT, signal -> running.cancel());
    try {
      work.run();
    } catch (UserException failure) {
      screen.messages().error(failure);
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }
}
