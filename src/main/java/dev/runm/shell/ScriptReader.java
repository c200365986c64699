package dev.runm.shell;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a script: one command a line, {@code #} comments, blank lines, {@code \} continuation. */
final class ScriptReader {
  private ScriptReader() {}

  /**
   * Returns the commands of the file, comments and blank lines left out.
   *
   * @throws UsageException if the file cannot be read or ends in a continuation
   */
  static List<ScriptLine> read(Path file) {
    List<String> lines = lines(file);
    List<ScriptLine> commands = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (text.isEmpty()) {
        first = i + 1;
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
          continue;
        }
      }
      if (continues(line)) {
        text.append(line, 0, line.length() - 1).append(' ');
      } else {
        commands.add(new ScriptLine(first, text.append(line).toString()));
        text.setLength(0);
      }
    }
    if (!text.isEmpty()) {
      throw new UsageException(
          "%s:%d: the file ends where the line should continue".formatted(file, lines.size()));
    }
    return commands;
  }

  /** Whether the line ends in a backslash that is not itself protected by one. */
  private static boolean continues(String line) {
    int backslashes = 0;
    while (backslashes < line.length()
        && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 != 0;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException missing) {
      throw new UsageException("there is no script " + file, missing);
    } catch (MalformedInputException notText) {
      throw new UsageException(file + " is not a text file in UTF-8", notText);
    } catch (IOException failure) {
      throw new UsageException("cannot read script " + file + ": " + failure, failure);
    }
  }
}
