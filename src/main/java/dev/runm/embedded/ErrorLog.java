package dev.runm.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The server's log since its last start.
 *
 * @param file where the server writes it; the log of the start before lies beside it
 */
record ErrorLog(Path file) {

  /** Puts the log of an earlier start aside. */
  void begin() throws IOException {
    if (Files.exists(file)) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".old"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Tells whether the server takes connections; a log that somebody deleted cannot deny it. */
  boolean saysReady() throws IOException {
    return !Files.exists(file) || text().contains("ready for connections");
  }

  /** Tells whether another program took the port first. */
  boolean saysPortTaken() throws IOException {
    return text().contains("Bind on TCP/IP port: Address already in use");
  }

  /** Returns the error that the others follow from, or else the last line. */
  String reason() throws IOException {
    return reason(text());
  }

  static String reason(String text) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.stream()
        .filter(line -> line.contains(" [ERROR] "))
        .findFirst()
        .map(line -> line.replaceFirst("^.* \\[ERROR\\] (\\[MY-\\d+\\] )?(\\[\\w+\\] )?", ""))
        .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
  }

  private String text() throws IOException {
    return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
  }
}
