package dev.runm.baseline;

import dev.runm.error.UserException;
import dev.runm.shell.CommandLine;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long the commands of baselines took on this computer when they were saved: beside the
 * baselines, which are the same everywhere.
 */
@Component
public class BaselineTimes {
  /** Stands behind a baseline's place and is in no name. */
  private static final String MARK = "@";

  private static final Pattern NANOS = Pattern.compile("\\d{1,18}");

  private final Path folder;
  private final Path file;
  private final BaselineFiles baselines;

  BaselineTimes(@Value("${runm.state:}") String state, BaselineFiles baselines) {
    this.folder = Path.of(state);
    this.file = folder.resolve("baseline-times.properties");
    this.baselines = baselines;
  }

  /**
   * Returns how long a command took.
   *
   * @param name of its baseline; if there is none given, the one that was saved of that command
   * @throws UserException if no such baseline was saved on this computer
   */
  public Duration of(Optional<String> name, CommandLine command) {
    String found =
        name.or(() -> nameOf(command))
            .orElseThrow(
                () ->
                    new UserException(
                        "no baseline is of '%s': baseline save NAME %s makes one"
                            .formatted(command, command)));
    String nanos = read().getProperty(key(found, baselines.read(found).command()), "");
    if (!NANOS.matcher(nanos).matches()) {
      throw new UserException(
          "baseline %s was not saved on this computer, so its time here is not known: baseline save %s %s"
              .formatted(found, found, command));
    }
    return Duration.ofNanos(Long.parseLong(nanos));
  }

  void write(String name, CommandLine command, Duration time) {
    Properties times = read();
    removeFrom(times, name);
    times.setProperty(key(name, command.words()), String.valueOf(time.toNanos()));
    write(times);
  }

  /** Leaves nothing of a baseline that is dropped. */
  void forget(String name) {
    Properties times = read();
    if (removeFrom(times, name)) {
      write(times);
    }
  }

  private boolean removeFrom(Properties times, String name) {
    return times.keySet().removeIf(key -> String.valueOf(key).startsWith(prefix(name)));
  }

  /** The same name in another folder, or of another command, is another baseline. */
  private String key(String name, List<String> command) {
    return prefix(name) + Integer.toHexString(command.hashCode());
  }

  private String prefix(String name) {
    return baselines.place(name) + MARK;
  }

  private void write(Properties times) {
    try {
      Files.createDirectories(folder);
      try (Writer writer = Files.newBufferedWriter(file)) {
        times.store(writer, "nanoseconds that the command of each baseline took when it was saved");
      }
    } catch (IOException failure) {
      throw new UserException("cannot write " + file + ": " + failure.getMessage(), failure);
    }
  }

  private Optional<String> nameOf(CommandLine command) {
    return baselines.names().stream().filter(name -> isOf(name, command)).findFirst();
  }

  private boolean isOf(String name, CommandLine command) {
    try {
      return baselines.read(name).command().equals(command.words());
    } catch (UserException broken) {
      return false; // baseline list and baseline check tell of it
    }
  }

  private Properties read() {
    Properties times = new Properties();
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        times.load(reader);
      } catch (IOException | IllegalArgumentException failure) {
        throw new UserException(
            "cannot read %s: delete it, and save the baselines anew".formatted(file), failure);
      }
    }
    return times;
  }
}
