package dev.runm.start;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The {@code [client]} options of a MySQL option file such as {@code ~/.my.cnf}. */
record OptionFile(Map<String, String> options) {
  static OptionFile empty() {
    return new OptionFile(Map.of());
  }

  /**
   * Reads the groups {@code [client]} and {@code [runm]}; the latter wins.
   *
   * @throws UsageException if the file cannot be read
   */
  static OptionFile read(Path file) {
    Map<String, String> options = new HashMap<>();
    Map<String, String> own = new HashMap<>();
    String group = "";
    try {
      for (String raw : Files.readAllLines(file)) {
        String line = raw.strip();
        if (line.startsWith("[")) {
          group = line;
        } else if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith(";")) {
          if (group.equals("[client]")) {
            put(options, line);
          } else if (group.equals("[runm]")) {
            put(own, line);
          }
        }
      }
    } catch (IOException failure) {
      throw new UsageException("cannot read option file " + file, failure);
    }
    options.putAll(own);
    return new OptionFile(options);
  }

  private static void put(Map<String, String> options, String line) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? line : line.substring(0, equals).strip();
    String value = equals < 0 ? "" : unquoted(line.substring(equals + 1).strip());
    options.put(name.replace('_', '-'), value);
  }

  /** Quotes and the escapes of MySQL option files. */
  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(0) == value.charAt(value.length() - 1);
    String bare = quoted ? value.substring(1, value.length() - 1) : value.replaceAll("\\s+#.*", "");
    return bare.replace("\\s", " ").replace("\\t", "\t").replace("\\\\", "\\");
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(options.get(name));
  }
}
