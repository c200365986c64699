package dev.runm.start;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.prompt.Prompt;
import dev.runm.script.ScriptCall;
import dev.runm.script.ScriptRunner;
import dev.runm.session.RunningStatement;
import dev.runm.settings.Settings;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import dev.runm.shell.ExitRequest;
import dev.runm.shell.Expected;
import dev.runm.shell.Presentation;
import dev.runm.shell.TypedText;
import dev.runm.transaction.LeavingTransaction;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jline.utils.Signals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The ways to use the program: the prompt, a script from a file or a pipe, a single command. */
@Component
public class Shell {
  private final ObjectProvider<Prompt> prompt;
  private final ScriptRunner scripts;
  private final Dispatcher dispatcher;
  private final RunningStatement running;
  private final Screen screen;
  private final TypedText text;
  private final Presentation presentation;
  private final LeavingTransaction transaction;
  private final boolean piped;

  Shell(
      ObjectProvider<Prompt> prompt,
      ScriptRunner scripts,
      Dispatcher dispatcher,
      RunningStatement running,
      Screen screen,
      Presentation presentation,
      Settings settings,
      TypedText text,
      LeavingTransaction transaction,
      @Value("${runm.piped:false}") boolean piped) {
    Objects.requireNonNull(settings, "the configuration is read before anything runs");
    this.prompt = prompt;
    this.scripts = scripts;
    this.dispatcher = dispatcher;
    this.running = running;
    this.screen = screen;
    this.text = text;
    this.presentation = presentation;
    this.transaction = transaction;
    this.piped = piped;
  }

  /**
   * Opens the prompt if there are no words, or runs what comes through a pipe; else runs the script
   * that the words begin with, or the command that they are. Options of scripts may stand first.
   */
  public ExitCode run(List<String> words) {
    ScriptCall call;
    try {
      call = ScriptCall.of(words);
      if (!piped) {
        call.requireScript();
      }
      scripts.prepare(call.options());
    } catch (UserException failure) {
      screen.messages().error(failure);
      return failure.exitCode();
    }
    if (call.isPipe() || call.words().isEmpty() && piped) {
      List<String> arguments = call.isPipe() ? call.arguments() : List.of();
      return ended(() -> scripts.runInput(standardInput(), arguments));
    }
    if (call.words().isEmpty()) {
      return atPrompt();
    }
    text.comesFromStandardInput();
    return interruptibly(() -> runWords(call));
  }

  /**
   * Does the same, and looks then at what was left open. Changes that are lost with a transaction
   * are a failure of the script, which its report tells too.
   */
  public ExitCode runToTheEnd(List<String> words) {
    ExitCode ran = run(words);
    ExitCode code = transaction.atTheEnd(ran);
    if (code != ran) {
      scripts.failedAfterwards("a transaction was left open, and what it had changed is undone");
    }
    return code;
  }

  private ExitCode atPrompt() {
    presentation.attend();
    return prompt.getObject().run();
  }

  private void runWords(ScriptCall call) {
    if (call.isFile()) {
      scripts.run(call.words().get(0), call.arguments());
    } else {
      dispatcher.run(new CommandLine(call.words()), Expected.NOTHING);
    }
  }

  private static BufferedReader standardInput() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  private ExitCode interruptibly(Runnable work) {
    running.reset();
    Object before = Signals.register("INT", running::cancel);
    try {
      return ended(work);
    } finally {
      Signals.unregister("INT", before);
    }
  }

  private ExitCode ended(Runnable work) {
    try {
      work.run();
      return ExitCode.OK;
    } catch (ExitRequest exit) {
      return ExitCode.OK;
    } catch (UserException failure) {
      screen.messages().error(failure);
      return failure.exitCode();
    }
  }
}
