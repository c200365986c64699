package dev.runm.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What is written about a command beside its declaration: {@code help/commands/NAME.txt}, in which
 * the blank of a name of two words is a dash. Above its first empty line stands
 *
 * <pre>
 * see: COMMAND, COMMAND, TOPIC
 * before: COMMAND          what has to run first; any number of such lines
 * after: COMMAND           what has to run at the end
 * by hand: WHY             the example cannot be run unattended
 * varies: figures          numbers of the answer are not the same each time
 * commands: 1              what looks like further commands is the answer of the first
 * </pre>
 *
 * and below it the example as it stands at the prompt. All but {@code see} is for the test that
 * runs the example and writes it anew.
 *
 * @param related commands and topics to read next
 * @param example commands behind {@code runm>}, each with what it answers
 */
record Notes(List<String> related, List<String> example) {
  private static final String SEE = "see: ";

  /** Returns the notes on a command; none if there is no file. */
  static Notes on(String command) {
    String file = "commands/" + command.replace(' ', '-') + ".txt";
    try (InputStream text = Notes.class.getResourceAsStream(file)) {
      return text == null
          ? new Notes(List.of(), List.of())
          : parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Notes parse(String text) {
    List<String> lines = text.lines().toList();
    int end = lines.indexOf("");
    List<String> head = end < 0 ? lines : lines.subList(0, end);
    List<String> related =
        head.stream()
            .filter(line -> line.startsWith(SEE))
            .flatMap(line -> Arrays.stream(line.substring(SEE.length()).split(",")))
            .map(String::strip)
            .toList();
    return new Notes(related, end < 0 ? List.of() : lines.subList(end + 1, lines.size()));
  }
}
