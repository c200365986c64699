package dev.runm.output;

import java.io.PrintWriter;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes comma-separated values as RFC 4180 says, but with the line ends of MySQL's tools. Nothing
 * between two commas is null; an empty string is {@code ""}.
 */
final class CsvPrinter implements SectionPrinter {
  private final Predicate<String> written;

  /**
   * @param written tells of a heading whether it stands there already
   */
  CsvPrinter(Predicate<String> written) {
    this.written = written;
  }

  @Override
  public void print(Section section, PrintWriter out) {
    String heading =
        section.columns().stream()
            .map(column -> field(column.name()))
            .collect(Collectors.joining(",", "", "\n"));
    if (!written.test(heading)) {
      out.print(heading);
    }
    SectionPrinter.eachRow(
        section,
        out,
        (row, position) ->
            out.print(
                row.stream().map(CsvPrinter::field).collect(Collectors.joining(",", "", "\n"))));
  }

  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    String text = Cell.bare(value, ",");
    boolean quoted =
        text.isEmpty()
            || text.chars().anyMatch(letter -> ",\"\n\r".indexOf(letter) >= 0)
            || !text.equals(text.strip());
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
