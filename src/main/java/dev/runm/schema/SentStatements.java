package dev.runm.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The statements that each command may send. The list is made from the program's code by a test,
 * which fails when it is no longer what the code says.
 */
final class SentStatements {
  static final String FILE = "commands.tsv";

  private static final Map<String, List<String>> BY_COMMAND = read();

  private SentStatements() {}

  /** Returns the names of statements, as explain has them, by the command. */
  static Map<String, List<String>> byCommand() {
    return BY_COMMAND;
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> byCommand = new TreeMap<>();
    try (InputStream file = SentStatements.class.getResourceAsStream(FILE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  byCommand.computeIfAbsent(cells[0], unused -> new ArrayList<>()).add(cells[1]));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return byCommand;
  }
}
