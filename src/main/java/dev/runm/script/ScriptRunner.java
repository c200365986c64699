package dev.runm.script;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.line.RestRule;
import dev.runm.line.ScriptArguments;
import dev.runm.output.JunitFile;
import dev.runm.output.Screen;
import dev.runm.session.DatabaseFailure;
import dev.runm.session.RunningStatement;
import dev.runm.settings.Settings;
import dev.runm.shell.CommandNames;
import dev.runm.shell.Dispatcher;
import dev.runm.shell.ExitRequest;
import dev.runm.shell.Expected;
import java.io.BufferedReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs scripts: files, those that they call, and what comes through a pipe. */
@Component
public class ScriptRunner {
  private final ObjectProvider<Dispatcher> dispatcher;
  private final CommandNames names;
  private final RunningStatement running;
  private final Screen screen;
  private final RestRule rule;
  private final ScriptVariables variables;
  private final LastResults results;
  private final ObjectProvider<Settings> settings;
  private final DryRun dryRun;
  private final Recorder recorder;
  private final ScriptFiles files;
  private final Deque<Execution> executions = new ArrayDeque<>();
  private ScriptOptions options = ScriptOptions.USUAL;
  private Optional<Outcomes> outcomes = Optional.empty();
  private Optional<CiReport> report = Optional.empty();

  ScriptRunner(
      ObjectProvider<Dispatcher> dispatcher,
      CommandNames names,
      RunningStatement running,
      Screen screen,
      RestRule rule,
      ScriptVariables variables,
      LastResults results,
      ObjectProvider<Settings> settings,
      DryRun dryRun,
      Recorder recorder) {
    this.dispatcher = dispatcher;
    this.names = names;
    this.running = running;
    this.screen = screen;
    this.rule = rule;
    this.variables = variables;
    this.results = results;
    this.settings = settings;
    this.dryRun = dryRun;
    this.recorder = recorder;
    this.files = new ScriptFiles(rule);
  }

  /**
   * Takes note of how the program is to run what follows.
   *
   * @throws dev.runm.error.UsageException if a variable cannot be called so
   */
  public void prepare(ScriptOptions wanted) {
    options = wanted;
    screen.messages().keepQuiet(wanted.quiet());
    wanted.variables().forEach((name, value) -> variables.set(name, List.of(value)));
  }

  /**
   * Runs the script that the program is to run, or only checks it.
   *
   * @param name the file, from the current directory
   * @throws UserException what went wrong, with file and line
   */
  public void run(String name, List<String> arguments) {
    if (options.dryRun()) {
      dryRun.check(name, arguments);
    } else {
      outermost(name, () -> runFile(name, arguments));
    }
  }

  /** Runs standard input as a script, each command or block as soon as it is there. */
  public void runInput(BufferedReader input, List<String> arguments) {
    InputScript script = new InputScript(input, rule);
    if (options.dryRun()) {
      dryRun.check(script, arguments);
      return;
    }
    outermost(
        InputScript.NAME,
        () ->
            during(
                execution(InputScript.NAME, Optional.of(new ScriptArguments(arguments))),
                execution -> script.run(execution, running, recorder)));
  }

  /**
   * Runs a script for another one, or for the prompt.
   *
   * @param name the file, from the current directory, or else from where the calling script is
   */
  void source(String name, List<String> arguments) {
    if (outcomes.isPresent()) {
      runFile(name, arguments);
    } else {
      outermost(name, () -> runFile(name, arguments));
    }
  }

  /** Whether a file runs, so that nobody types. */
  boolean isInFile() {
    return files.isAnyOpen();
  }

  private void runFile(String name, List<String> arguments) {
    ScriptFiles.Read script = files.read(name);
    files.during(
        script,
        () ->
            during(
                execution(script.name(), Optional.of(new ScriptArguments(arguments))),
                execution -> {
                  execution.run(script.statements(), Expected.PERHAPS);
                  execution.end();
                }));
  }

  private Execution execution(String name, Optional<ScriptArguments> arguments) {
    boolean goesOn = options.keepGoing() || !executions.isEmpty() && executions.element().goesOn();
    return new Execution(
        name, scope(arguments), surroundings(Shown.of(options)), goesOn, options.keepGoing());
  }

  Scope scope(Optional<ScriptArguments> arguments) {
    return new Scope(arguments, variables, results, settings);
  }

  ScriptPlace surroundings(Shown shown) {
    return new ScriptPlace(
        dispatcher.getObject(),
        names,
        running,
        screen,
        rule,
        outcomes.orElseGet(Outcomes::new),
        shown);
  }

  private void during(Execution execution, Consumer<Execution> work) {
    executions.push(execution);
    try {
      work.accept(execution);
    } finally {
      executions.pop();
    }
  }

  /** Runs a script that no other one has called, and says at its end what has failed. */
  private void outermost(String name, Runnable work) {
    Outcomes seen = new Outcomes();
    report = options.junit().map(JunitFile::of).map(file -> new CiReport(file, name, seen));
    outcomes = Optional.of(seen);
    Optional<RuntimeException> ending;
    try {
      ending = ending(work, seen, name);
    } finally {
      outcomes = Optional.empty();
    }
    try {
      report.ifPresent(CiReport::write);
    } catch (UserException unwritten) {
      if (ending.filter(UserException.class::isInstance).isEmpty()) {
        throw unwritten;
      }
      screen.messages().error(unwritten);
    }
    if (ending.isPresent()) {
      throw ending.get();
    }
  }

  /** Returns what a script ends with that does not end well, or is left. */
  private Optional<RuntimeException> ending(Runnable work, Outcomes seen, String name) {
    try {
      work.run();
    } catch (ScriptFailedException failure) {
      seen.failed(failure);
      if (failure.exitCode() == ExitCode.INTERRUPTED || seen.failures() == 1) {
        return Optional.of(failure);
      }
      screen.messages().error(failure);
    } catch (ExitRequest exit) {
      if (!seen.isBad()) {
        return Optional.of(exit);
      }
    } catch (RuntimeException failure) {
      seen.failedBeside(name, DatabaseFailure.words(failure));
      return Optional.of(failure);
    }
    return seen.isBad() ? Optional.of(seen.summary(name)) : Optional.empty();
  }

  /** Takes note of what failed when the script was over already. */
  public void failedAfterwards(String message) {
    report.ifPresent(written -> written.failed(message));
  }
}
