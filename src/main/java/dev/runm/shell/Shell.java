package dev.runm.shell;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import java.util.List;
import org.jline.utils.Signals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The three ways to use the program: the prompt, a script, a single command. */
@Component
public class Shell {
  private final ObjectProvider<Prompt> prompt;
  private final ScriptRunner scripts;
  private final Dispatcher dispatcher;
  private final RunningStatement running;
  private final Screen screen;

  Shell(
      ObjectProvider<Prompt> prompt,
      ScriptRunner scripts,
      Dispatcher dispatcher,
      RunningStatement running,
      Screen screen) {
    this.prompt = prompt;
    this.scripts = scripts;
    this.dispatcher = dispatcher;
    this.running = running;
    this.screen = screen;
  }

  /**
   * Opens the prompt if there are no words; else runs the script that they begin with, or the
   * command that they are.
   */
  public ExitCode run(List<String> words) {
    if (words.isEmpty()) {
      return prompt.getObject().run();
    }
    running.reset();
    Object before = Signals.register("INT", running::cancel);
    try {
      if (words.get(0).endsWith(".rsh")) {
        scripts.run(words.get(0), words.subList(1, words.size()));
      } else {
        dispatcher.run(words);
      }
      return ExitCode.OK;
    } catch (ExitRequest exit) {
      return ExitCode.OK;
    } catch (UserException failure) {
      screen.error(failure.getMessage());
      return failure.exitCode();
    } finally {
      Signals.unregister("INT", before);
    }
  }
}
