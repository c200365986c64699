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
   * Takes note of what was typed and has run.
   *
   * @param problem what it failed with, which the next command may still expect
   */
  void hear(String text, Optional<ScriptFailedException> problem) {
    if (file.isEmpty() || text.isBlank() || ASIDE.matcher(text.strip()).matches()) {
      return;
    }
    settle(text.strip().matches("expect\\s+error\\b(?s:.*)") && problem.isEmpty());
    if (Secrets.isToBeForgotten(text)) {
      write("# left out: a command with a secret");
    } else if (problem.isPresent()) {
      failed = text;
      failure = problem.get().failure().getMessage();
    } else {
      write(text);
    }
  }

  /** A command that failed is kept as a comment, unless that was expected. */
  private void settle(boolean expected) {
    if (failed.isEmpty()) {
      return;
    }
    write(expected ? failed : comment("failed: " + failure) + "\n" + comment(failed));
    failed = "";
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
