package dev.runm.shell;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
  private final boolean piped;

  Shell(
      ObjectProvider<Prompt> prompt,
      ScriptRunner scripts,
      Dispatcher dispatcher,
      RunningStatement running,
      Screen screen,
      @Value("${runm.piped:false}") boolean piped) {
    this.prompt = prompt;
    this.scripts = scripts;
    this.dispatcher = dispatcher;
    this.running = running;
    this.screen = screen;
    this.piped = piped;
  }

  /**
   * Opens the prompt if there are no words, or runs what comes through a pipe; else runs the script
   * that the words begin with, or the command that they are.
   */
  public ExitCode run(List<String> words) {
    if (!words.isEmpty()) {
      return interruptibly(() -> runWords(words));
    }
    return piped ? ended(() -> scripts.runPiped(standardInput())) : prompt.getObject().run();
  }

  private void runWords(List<String> words) {
    if (words.get(0).endsWith(".rsh")) {
      scripts.run(words.get(0), words.subList(1, words.size()));
    } else {
      dispatcher.run(words, Expected.NOTHING);
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
      screen.error(failure.getMessage());
      return failure.exitCode();
    }
  }
}
