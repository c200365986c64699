package dev.runm.script;

import dev.runm.error.UserException;
import dev.runm.line.Secrets;
import dev.runm.settings.Origin;
import dev.runm.settings.Setting;
import dev.runm.settings.Settings;
import dev.runm.shell.Recording;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down what is typed, as a script that does the same again. */
@Component
class Recorder implements Recording {
  private static final Pattern ASIDE = Pattern.compile("(?:record|exit|quit)\\b.*", Pattern.DOTALL);

  private final ScriptVariables variables;
  private final ObjectProvider<Settings> settings;
  private Optional<Path> file = Optional.empty();
  private String failed = "";
  private String failure = "";
  private String notRun = "";

  Recorder(ScriptVariables variables, ObjectProvider<Settings> settings) {
    this.variables = variables;
    this.settings = settings;
  }

  @Override
  public Optional<Path> file() {
    return file;
  }

  /**
   * Begins to write, with what is set already.
   *
   * @throws UserException if the file cannot be written, or is there and is not to be gone on with
   */
  void start(Path wanted, boolean append) {
    String head =
        "# recorded by runm, %s%n"
            .formatted(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    try {
      Files.writeString(
          wanted,
          head,
          StandardOpenOption.WRITE,
          append ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW,
          append ? StandardOpenOption.APPEND : StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException there) {
      throw new UserException(
          "%s is there already: --append goes on with it, or name another file".formatted(wanted),
          there);
    } catch (IOException cause) {
      throw unwritable(wanted, cause);
    }
    file = Optional.of(wanted);
    settings.getObject().all().stream()
        .filter(setting -> setting.origin() == Origin.SESSION)
        .forEach(this::setting);
    variables.all().forEach(this::variable);
  }

  private void setting(Setting<?> setting) {
    write("set %s %s".formatted(setting.name(), quoted(setting.text())));
  }

  private void variable(String name, List<String> values) {
    write(
        "set %s = %s"
            .formatted(name, String.join(" ", values.stream().map(Recorder::quoted).toList())));
  }

  private static String quoted(String word) {
    return word.matches("[\\w./:@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Stops writing, and returns where was written. */
  Optional<Path> stop() {
    Optional<Path> before = file;
    settle(false);
    file = Optional.empty();
    return before;
  }

  /**
   * Runs what was typed, and takes note of it.
   *
   * @param first the number of the line that it begins in
   * @param execution what runs it; what it failed with the next command may still expect
   */
  void during(String text, int first, Execution execution, Runnable work) {
    Optional<ScriptFailedException> problem = Optional.empty();
    boolean ran = true;
    try {
      work.run();
      problem = execution.unsettled().filter(failure -> failure.line() >= first);
    } catch (ScriptFailedException failure) {
      ran = failure.line() >= first;
      problem = Optional.of(failure);
      throw failure;
    } finally {
      if (ran) {
        hear(text, first, problem);
      } else {
        hearNotRun(text);
      }
    }
  }

  /** Takes note of what was typed behind something that failed, and so did not run. */
  void hearNotRun(String text) {
    if (file.isPresent() && !text.isBlank()) {
      notRun += (notRun.isEmpty() ? "" : "\n") + text;
    }
  }

  private void hear(String text, int first, Optional<ScriptFailedException> problem) {
    if (file.isEmpty() || text.isBlank() || ASIDE.matcher(text.strip()).matches()) {
      return;
    }
    settle(text.strip().matches("expect\\s+error\\b(?s:.*)") && problem.isEmpty());
    if (Secrets.isToBeForgotten(text)) {
      write("# left out: a command with a secret");
    } else if (problem.isPresent()) {
      failed = text;
      failure = said(problem.get(), problem.get().line() > first);
    } else {
      write(text);
    }
  }

  /** Of a block those commands ran that stand before the one that failed, or some of them. */
  private static String said(ScriptFailedException problem, boolean inBlock) {
    String message = problem.failure().getMessage();
    return inBlock
        ? "ran until `%s`, which failed: %s".formatted(problem.text(), message)
        : "failed: " + message;
  }

  /** A command that failed is kept as a comment, unless that was expected. */
  private void settle(boolean expected) {
    if (!failed.isEmpty()) {
      write(expected ? failed : comment(failure) + "\n" + comment(failed));
      failed = "";
    }
    if (!notRun.isEmpty()) {
      write(comment("did not run:") + "\n" + comment(notRun));
      notRun = "";
    }
  }

  private static String comment(String text) {
    return "# " + text.strip().replaceAll("\\R", "\n# ");
  }

  private void write(String text) {
    Path open = file.orElseThrow();
    String written = Secrets.in(text) ? "# left out: a line with a secret" : text;
    try {
      Files.writeString(open, written.stripTrailing() + "\n", StandardOpenOption.APPEND);
    } catch (IOException cause) {
      file = Optional.empty();
      throw unwritable(open, cause);
    }
  }

  private static UserException unwritable(Path file, IOException cause) {
    return new UserException("cannot write %s: %s".formatted(file, cause.getMessage()), cause);
  }
}
