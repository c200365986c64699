package dev.runm.output;

import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Writes tab-separated values as {@code LOAD DATA} reads them by default; null is {@code \N}. */
final class TsvPrinter implements SectionPrinter {
  @Override
  public void print(Section section, PrintWriter out) {
    out.print(
        section.columns().stream()
            .map(column -> field(column.name()))
            .collect(Collectors.joining("\t", "", "\n")));
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
