package dev.runm.login;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code [client]} options of a MySQL option file such as {@code ~/.my.cnf}. */
final class OptionFile {
  private final Map<String, String> options;

  private OptionFile(Map<String, String> options) {
    this.options = options;
  }

  static OptionFile empty() {
    return new OptionFile(Map.of());
  }

  /**
   * Reads some groups of a file and of those that it includes; of the same option, that of the
   * later group wins. Other groups are left alone.
   *
   * @throws UsageException if a file cannot be read, or if anybody may write to it
   */
  static OptionFile read(Path file, List<String> groups) {
    return parse(Includes.resolved(file, OptionFile::text), groups);
  }

  /** Reads some groups of a text. */
  static OptionFile parse(String text, List<String> groups) {
    Map<String, Map<String, String>> found = new HashMap<>();
    Map<String, String> group = new HashMap<>();
    for (String raw : text.lines().toList()) {
      String line = raw.strip();
      if (line.startsWith("[")) {
        String name = line.substring(1).replaceFirst("].*", "").strip();
        group = found.computeIfAbsent(name, first -> new HashMap<>());
      } else if (!line.isEmpty() && "#;!".indexOf(line.charAt(0)) < 0) {
        put(group, line);
      }
    }
    Map<String, String> options = new HashMap<>();
    groups.forEach(name -> options.putAll(found.getOrDefault(name, Map.of())));
    return new OptionFile(options);
  }

  /** Returns the options of this file, and of another those that this one does not have. */
  OptionFile or(OptionFile other) {
    Map<String, String> both = new HashMap<>(other.options);
    both.putAll(options);
    return new OptionFile(both);
  }

  private static String text(Path file) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null
          && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
        throw new UsageException(
            "every user of the machine may write to option file %s: chmod o-w".formatted(file));
      }
      return Files.readString(file);
    } catch (NoSuchFileException missing) {
      throw new UsageException("there is no option file " + file, missing);
    } catch (MalformedInputException notText) {
      throw new UsageException("option file " + file + " is not a text file in UTF-8", notText);
    } catch (IOException failure) {
      throw new UsageException(
          "cannot read option file %s: %s".formatted(file, failure.getMessage()), failure);
    }
  }

  /** An option without a value, such as {@code password}, says nothing: it will be asked for. */
  private static void put(Map<String, String> options, String line) {
    int equals = line.indexOf('=');
    if (equals >= 0) {
      String name = line.substring(0, equals).strip().replace('_', '-');
      options.put(name, value(line.substring(equals + 1).strip()));
    }
  }

  /** Quotes, escapes and comments behind a value, as MySQL reads them. */
  private static String value(String text) {
    boolean quoted = text.startsWith("\"") || text.startsWith("'");
    StringBuilder value = new StringBuilder();
    for (int i = quoted ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        value.append(escaped(text.charAt(++i)));
      } else if (quoted ? c == text.charAt(0) : c == '#') {
        break;
      } else {
        value.append(c);
      }
    }
    return quoted ? value.toString() : value.toString().strip();
  }

  private static String escaped(char c) {
    return switch (c) {
      case 's' -> " ";
      case 't' -> "\t";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case '\\', '"', '\'' -> String.valueOf(c);
      default -> "\\" + c;
    };
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(options.get(name));
  }
}
