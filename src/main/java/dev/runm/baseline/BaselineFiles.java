package dev.runm.baseline;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of baselines: a YAML file each. */
@Component
class BaselineFiles {
  private static final String ENDING = ".yaml";
  private static final Pattern NAME = Pattern.compile("[\\w.-]+");

  private final Path folder;

  BaselineFiles(@Value("${runm.home}") Path home) {
    this.folder = home.resolve("scripts").resolve("baselines");
  }

  /** Returns the names, in their order. */
  List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(BaselineFiles::isName)
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UserException("cannot read " + folder + ": " + failure.getMessage(), failure);
    }
  }

  /**
   * Returns the baseline.
   *
   * @throws UserException if there is none, or if its file is broken
   */
  Baseline read(String name) {
    Path file = existing(name);
    try {
      return BaselineYaml.read(Files.readString(file), file.toString());
    } catch (IOException failure) {
      throw new UserException("cannot read " + file + ": " + failure.getMessage(), failure);
    }
  }

  /** Returns the file as it is written. */
  String text(String name) {
    Path file = existing(name);
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UserException("cannot read " + file + ": " + failure.getMessage(), failure);
    }
  }

  /** Writes the baseline, over one of that name; returns its file. */
  Path write(String name, Baseline baseline) {
    Path file = file(name);
    try {
      Files.createDirectories(folder);
      Path fresh = folder.resolve(name + ".new");
      Files.writeString(fresh, BaselineYaml.write(baseline));
      return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UserException("cannot write " + file + ": " + failure.getMessage(), failure);
    }
  }

  /** What editors and people leave beside baselines is none of them. */
  private static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.startsWith(".");
  }

  /** Deletes the baseline; returns the file that it was. */
  Path drop(String name) {
    Path file = existing(name);
    try {
      Files.delete(file);
      if (isEmpty(folder)) {
        Files.delete(folder);
      }
      return file;
    } catch (IOException failure) {
      throw new UserException("cannot delete " + file + ": " + failure.getMessage(), failure);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      return left.findAny().isEmpty();
    }
  }

  /** Returns where a baseline is, whichever way that is called. */
  Path place(String name) {
    try {
      return folder.toRealPath().resolve(name);
    } catch (IOException none) {
      return folder.toAbsolutePath().resolve(name);
    }
  }

  boolean has(String name) {
    return Files.isRegularFile(file(name));
  }

  /**
   * Returns the baseline's file.
   *
   * @throws UserException if there is none
   */
  Path existing(String name) {
    Path file = file(name);
    if (!Files.isRegularFile(file)) {
      throw new UserException(
          "there is no baseline %s%s: baseline list shows them, baseline save %s COMMAND makes it"
              .formatted(name, NearMiss.hint(name, names()), name));
    }
    return file;
  }

  private Path file(String name) {
    if (!isName(name)) {
      throw new UsageException(
          "'%s' is no name for a baseline: letters, digits, - and _ make one".formatted(name));
    }
    return folder.resolve(name + ENDING);
  }
}
