package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.line.RestRule;
import dev.runm.shell.FileWords;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the file of a script. */
final class ScriptReader {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private ScriptReader() {}

  /**
   * Returns the commands of the file, comments and blank lines left out.
   *
   * @throws UsageException if the file cannot be read or ends in a continuation
   */
  static List<ScriptLine> read(Path file, RestRule rule) {
    ScriptLines lines = new ScriptLines(file.toString(), rule);
    List<ScriptLine> commands = new ArrayList<>();
    lines(file).forEach(line -> lines.take(line).ifPresent(commands::add));
    lines.end().ifPresent(commands::add);
    return commands;
  }

  /** Editors of some systems write a mark before the first letter, which is none. */
  static String withoutMark(String beginning) {
    return beginning.startsWith(BYTE_ORDER_MARK) ? beginning.substring(1) : beginning;
  }

  private static List<String> lines(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new UsageException(file + " is a folder, not a script");
      }
      String text = Files.readString(file);
      if (text.indexOf('\0') >= 0) {
        throw new UsageException(file + " is not a text file");
      }
      return withoutMark(text).lines().toList();
    } catch (NoSuchFileException missing) {
      throw new UsageException(
          "there is no script %s in %s%s"
              .formatted(file, Path.of("").toAbsolutePath(), FileWords.hint(file)),
          missing);
    } catch (AccessDeniedException denied) {
      throw new UsageException("script " + file + " may not be read: chmod u+r", denied);
    } catch (MalformedInputException notText) {
      throw new UsageException(file + " is not a text file in UTF-8", notText);
    } catch (IOException failure) {
      throw new UsageException(
          "cannot read script %s: %s".formatted(file, failure.getMessage()), failure);
    }
  }
}
