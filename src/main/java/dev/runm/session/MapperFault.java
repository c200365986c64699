package dev.runm.session;

import dev.runm.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.SAXParseException;

/** Finds file and line of what MyBatis says is wrong with a mapper XML. */
final class MapperFault {
  private static final Pattern NAME = Pattern.compile("'([^']+)'|\\b(dev\\.[\\w.$]+)");

  private MapperFault() {}

  static UserException of(Path file, RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SAXParseException)) {
      cause = cause.getCause();
    }
    int line = cause instanceof SAXParseException at ? at.getLineNumber() : lineOf(file, failure);
    String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("broken");
    return new UserException("%s:%d: %s".formatted(file, line, reason.strip()), failure);
  }

  /** The line of the last name in the messages that stands in the file; else the first. */
  private static int lineOf(Path file, Throwable failure) {
    int line = 1;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Matcher quoted = NAME.matcher(String.valueOf(cause.getMessage()));
      while (quoted.find()) {
        String name = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
        line = Math.max(line, lineWith(file, name.substring(name.lastIndexOf('.') + 1)));
      }
    }
    return line;
  }

  static int lineWith(Path file, String text) {
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains('"' + text + '"')) {
          return i + 1;
        }
      }
      return 1;
    } catch (IOException failure) {
      return 1;
    }
  }
}
