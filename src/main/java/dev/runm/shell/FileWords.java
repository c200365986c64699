package dev.runm.shell;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.output.TypedPath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Files and folders that complete a path; a folder ends in a slash and goes on. */
public final class FileWords {
  private static final int MOST_READ = 10_000;

  private FileWords() {}

  /**
   * Returns a source of files.
   *
   * @param endings those that are wanted, such as {@code .yaml}; none for all files
   */
  public static WordSource of(Set<String> serves, Set<String> endings) {
    return WordSource.of(serves, typed -> beginningWith(typed.prefix(), endings));
  }

  /** Returns {@code " (did you mean X?)"} for a file that is not there, or nothing. */
  public static String hint(Path missing) {
    String name = String.valueOf(missing.getFileName());
    Path folder = missing.toAbsolutePath().getParent();
    String before = missing.toString().substring(0, missing.toString().length() - name.length());
    if (folder == null) {
      return "";
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (names.size() == MOST_READ) {
          break;
        }
        names.add(String.valueOf(file.getFileName()));
      }
    } catch (IOException | DirectoryIteratorException noFolder) {
      return "";
    }
    return NearMiss.nearest(name, names)
        .map(near -> " (did you mean " + before + near + "?)")
        .orElse("");
  }

  /** Returns the folders that the beginning of a path leads to. */
  public static List<Word> folders(String prefix) {
    return words(prefix, file -> false);
  }

  /** Returns the files and folders that the beginning of a path leads to. */
  public static List<Word> beginningWith(String prefix, Set<String> endings) {
    return words(
        prefix, file -> endings.isEmpty() || endings.stream().anyMatch(file.toString()::endsWith));
  }

  private static List<Word> words(String prefix, Predicate<Path> wanted) {
    int slash = prefix.lastIndexOf('/');
    String folder = prefix.substring(0, slash + 1);
    String begun = prefix.substring(slash + 1);
    List<Word> words = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(TypedPath.of(folder))) {
      int read = 0;
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        boolean hidden = name.startsWith(".") && !begun.startsWith(".");
        if (++read > MOST_READ) {
          break;
        }
        if (!hidden && name.startsWith(begun)) {
          if (Files.isDirectory(file)) {
            words.add(new Word(folder + name + "/", "folder", false));
          } else if (wanted.test(file)) {
            words.add(new Word(folder + name, "file"));
          }
        }
      }
    } catch (IOException | UsageException | SecurityException notReadable) {
      return List.of();
    }
    words.sort(Comparator.comparing(Word::text));
    return words;
  }
}
