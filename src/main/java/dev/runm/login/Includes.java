package dev.runm.login;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the files that an option file includes in the place of the lines that include them. */
final class Includes {
  private static final Pattern INCLUDE = Pattern.compile("!include(dir)?\\s+(\\S.*)");
  private static final int DEEPEST = 10;

  private Includes() {}

  /**
   * Returns the text of a file with all that it includes, by {@code !include FILE} and {@code
   * !includedir FOLDER}. What is not there includes nothing.
   *
   * @param reader reads a file
   * @throws UsageException if files include each other
   */
  static String resolved(Path file, Function<Path, String> reader) {
    return resolved(file, reader, 0);
  }

  private static String resolved(Path file, Function<Path, String> reader, int depth) {
    if (depth > DEEPEST) {
      throw new UsageException(
          "option files include each other more than %d deep, at %s".formatted(DEEPEST, file));
    }
    return reader
        .apply(file)
        .lines()
        .map(
            line -> {
              Matcher include = INCLUDE.matcher(line.strip());
              return include.matches()
                  ? included(include).stream()
                      .map(found -> resolved(found, reader, depth + 1))
                      .collect(Collectors.joining("\n"))
                  : line;
            })
        .collect(Collectors.joining("\n"));
  }

  private static List<Path> included(Matcher include) {
    Path named = Path.of(include.group(2).strip());
    if (include.group(1) == null) {
      return Files.exists(named) ? List.of(named) : List.of();
    }
    try (Stream<Path> files = Files.list(named)) {
      return files.filter(file -> file.toString().endsWith(".cnf")).sorted().toList();
    } catch (IOException none) {
      return List.of();
    }
  }
}
