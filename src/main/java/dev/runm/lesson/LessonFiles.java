package dev.runm.lesson;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.line.RestRule;
import dev.runm.output.TypedPath;
import dev.runm.settings.Setting;
import dev.runm.shell.CommandNames;
import dev.runm.shell.FileWords;
import dev.runm.shell.WordSource;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds lessons: those that are shipped, those of the folder that the setting {@code lessons}
 * names, and any file.
 */
@Component
class LessonFiles {
  private static final String ENDING = ".md";

  private final Path shipped;
  private final Setting<String> own;
  private final ObjectProvider<CommandNames> commands;
  private final RestRule rule;

  LessonFiles(
      @Value("${runm.home}") Path home,
      @Qualifier("lessonsFolder") Setting<String> lessonsFolder,
      ObjectProvider<CommandNames> commands,
      RestRule rule) {
    this.commands = commands;
    this.rule = rule;
    this.shipped = home.resolve("scripts").resolve("lessons");
    this.own = lessonsFolder;
  }

  /**
   * Lessons, and what keeps others from being read.
   *
   * @param faults a line for each that cannot be read
   */
  record Found(List<Lesson> lessons, List<String> faults) {}

  /** Returns all lessons, the shipped ones first, each kind in the order of their files. */
  Found all() {
    List<Lesson> lessons = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    files()
        .forEach(
            (name, file) -> {
              try {
                lessons.add(read(name, file));
              } catch (UsageException wrong) {
                faults.add(wrong.getMessage());
              }
            });
    return new Found(lessons, faults);
  }

  /**
   * Returns all lessons.
   *
   * @throws UsageException if one of them is written wrong
   */
  List<Lesson> whole() {
    Map<String, Path> files = files();
    return files.entrySet().stream().map(one -> read(one.getKey(), one.getValue())).toList();
  }

  /**
   * Returns a lesson.
   *
   * @param name what it is called, the number of its file, or the path of a file
   * @throws UsageException if there is none, or it is written wrong
   */
  Lesson named(String name) {
    if (name.endsWith(ENDING)) {
      Path file = TypedPath.of(name);
      return read(nameOf(file), file);
    }
    Map<String, Path> files = files();
    Path file = files.get(name);
    if (file != null) {
      return read(name, file);
    }
    return files.entrySet().stream()
        .filter(entry -> isNumbered(entry.getValue(), name))
        .findFirst()
        .map(entry -> read(entry.getKey(), entry.getValue()))
        .orElseThrow(() -> unknown(name, files.keySet()));
  }

  private UsageException unknown(String name, Set<String> lessons) {
    Set<String> known = new LinkedHashSet<>(lessons);
    known.addAll(commands.getObject().secondWords("lesson"));
    return new UsageException(
        "no lesson is called %s%s: lesson lists them, and takes a file such as own.md"
            .formatted(name, NearMiss.hint(name, known)));
  }

  /**
   * Whether {@link #named} may find a lesson of that name; no file is opened.
   *
   * @param goesOn whether more letters may follow
   */
  boolean mayBe(String name, boolean goesOn) {
    Map<String, Path> files = files();
    return name.endsWith(ENDING)
        || !WordSource.isNone(name, files.keySet(), goesOn)
        || files.values().stream().anyMatch(file -> isNumbered(file, name))
        || goesOn && !FileWords.beginningWith(name, Set.of(ENDING)).isEmpty();
  }

  private static boolean isNumbered(Path file, String number) {
    return String.valueOf(file.getFileName()).startsWith(number + "-");
  }

  /** Returns what the lessons are called. */
  List<String> names() {
    return List.copyOf(files().keySet());
  }

  private Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    in(shipped).forEach(file -> files.put(nameOf(file), file));
    if (!own.value().isBlank()) {
      Path folder = TypedPath.of(own.value());
      if (!Files.isDirectory(folder)) {
        throw new UsageException(
            "the setting lessons is %s, which is no folder: set lessons FOLDER".formatted(folder));
      }
      in(folder).forEach(file -> files.put(nameOf(file), file));
    }
    return files;
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .filter(file -> !file.getFileName().toString().startsWith("README"))
          .sorted()
          .toList();
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException failure) {
      throw new UserException(
          "cannot read the folder %s: %s".formatted(folder, reason(failure)), failure);
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof AccessDeniedException
        ? "it is not allowed"
        : String.valueOf(failure.getMessage());
  }

  /** A number in front puts the files in order, and is no part of the name. */
  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ENDING.length()).replaceFirst("^\\d+-(?=.)", "");
  }

  private Lesson read(String name, Path file) {
    try {
      Path shown = shortened(file);
      return LessonText.read(name, shown, Files.readString(file), rule);
    } catch (NoSuchFileException none) {
      throw new UsageException("there is no file " + file, none);
    } catch (MalformedInputException notText) {
      throw new UsageException(file + " is not a text file in UTF-8", notText);
    } catch (IOException failure) {
      throw new UsageException("cannot read %s: %s".formatted(file, failure.getMessage()), failure);
    }
  }

  /** A file below the current directory is named as it would be typed. */
  private static Path shortened(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute) : file;
  }
}
