package dev.runm.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table to paste into a page; what follows the first line of a title is code. */
final class MarkdownPrinter implements SectionPrinter {
  @Override
  public void print(Section section, PrintWriter out) {
    section.title().ifPresent(title -> out.print(heading(title)));
    out.print(line(section.columns().stream().map(column -> escaped(column.name())).toList()));
    out.print(line(section.columns().stream().map(MarkdownPrinter::alignment).toList()));
    SectionPrinter.eachRow(
        section,
        out,
        (row, position) -> out.print(line(row.stream().map(MarkdownPrinter::field).toList())));
  }

  private static String heading(String title) {
    List<String> lines = ScreenText.visibleLines(title).lines().toList();
    String code =
        lines.stream().skip(1).map(line -> "    " + line + "\n").collect(Collectors.joining());
    String first = lines.isEmpty() ? "" : escaped(lines.get(0));
    return "### " + first + "\n\n" + code + (code.isEmpty() ? "" : "\n");
  }

  private static String line(List<String> fields) {
    return fields.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String alignment(Column column) {
    return column.kind() == Column.Kind.TEXT ? "---" : "---:";
  }

  private static String field(Object value) {
    return value == null ? "" : escaped(Cell.bare(value, ", "));
  }

  private static String escaped(String text) {
    return ScreenText.visibleLines(text).replaceAll("[\\\\|<*`&]", "\\\\$0").replace("\n", "<br>");
  }
}
