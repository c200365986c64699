package dev.runm.output;

import java.io.PrintWriter;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes tab-separated values as {@code LOAD DATA} reads them by default; null is {@code \N}. */
final class TsvPrinter implements SectionPrinter {
  private final Predicate<String> written;

  /**
   * @param written tells of a heading whether it stands there already
   */
  TsvPrinter(Predicate<String> written) {
    this.written = written;
  }

  @Override
  public void print(Section section, PrintWriter out) {
    String heading =
        section.columns().stream()
            .map(column -> field(column.name()))
            .collect(Collectors.joining("\t", "", "\n"));
    if (!written.test(heading)) {
      out.print(heading);
    }
    SectionPrinter.eachRow(
        section,
        out,
        (row, position) ->
            out.print(
                row.stream().map(TsvPrinter::field).collect(Collectors.joining("\t", "", "\n"))));
  }

  private static String field(Object value) {
    if (value == null) {
      return "\\N";
    }
    return Cell.bare(value, ",")
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\0", "\\0");
  }
}
