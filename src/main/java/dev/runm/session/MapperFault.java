package dev.runm.session;

import dev.runm.error.UserException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.SAXParseException;

/** Finds file and line of what MyBatis says is wrong with a mapper XML. */
final class MapperFault {
  private static final Pattern NAME = Pattern.compile("'([^']+)'|\\b(dev\\.[\\w.$]+)|for (\\w+)");
  private static final Pattern CONTENT =
      Pattern.compile("content of element type \"(\\w+)\" must match \"(.*)\"");
  private static final String TWICE = "already contains";

  private MapperFault() {}

  static UserException of(Path file, RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SAXParseException)) {
      cause = cause.getCause();
    }
    String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("broken").strip();
    int line = cause instanceof SAXParseException at ? lineOfTag(file, at) : lineOf(file, failure);
    return new UserException("%s:%d: %s".formatted(file, line, reason), failure);
  }

  /**
   * XML parsers notice only at the end of an element that something in it does not belong there.
   */
  private static int lineOfTag(Path file, SAXParseException failure) {
    Matcher content = CONTENT.matcher(String.valueOf(failure.getMessage()));
    return content.find()
        ? MapperText.read(file)
            .lineOfStranger(
                content.group(1),
                new HashSet<>(List.of(content.group(2).split("\\W+"))),
                failure.getLineNumber())
            .orElse(failure.getLineNumber())
        : failure.getLineNumber();
  }

  /** The line of the last name in the messages that stands in the file; else the first line. */
  private static int lineOf(Path file, Throwable failure) {
    MapperText text = MapperText.read(file);
    int line = 1;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      Matcher named = NAME.matcher(message);
      while (named.find()) {
        String name = named.group().replaceAll("^for |'|\\.$", "");
        String simple = name.substring(name.lastIndexOf('.') + 1);
        Optional<Integer> found =
            message.contains(TWICE)
                ? Optional.of(text.lineOfId(simple))
                : text.lineOfValue(name).or(() -> text.lineOfValue(simple));
        line = Math.max(line, found.orElse(1));
      }
    }
    return line;
  }
}
