package dev.runm.output;

import java.io.PrintWriter;
import java.util.List;

/**
 * Draws a row as a list of its values, each beside its name, like {@code \G} in MySQL; the facts of
 * one thing as one such list.
 */
final class VerticalPrinter implements SectionPrinter {
  private final Look look;

  VerticalPrinter(Look look) {
    this.look = look;
  }

  @Override
  public void print(Section printed, PrintWriter out) {
    Section section = printed.asRecord();
    List<String> labels = labels(section.columns());
    String noun = section.noun().isEmpty() ? "row" : new Noun(section.noun()).singular();
    SectionPrinter.eachRow(
        section,
        out,
        (row, position) -> {
          String header = "*** " + (position + 1) + ". " + noun + " ***";
          out.print(Style.DIM.paint(header, look.colours()) + "\n");
          for (int i = 0; i < labels.size(); i++) {
            String text = Cell.drawn(row.get(i), section.columns().get(i).kind(), look);
            String value = Cell.style(row.get(i)).paint(text, look.colours());
            out.print((labels.get(i) + value).stripTrailing() + "\n");
          }
        });
  }

  private List<String> labels(List<Column> columns) {
    List<String> names = columns.stream().map(column -> ScreenText.visible(column.name())).toList();
    int widest = names.stream().mapToInt(ScreenText::width).max().orElse(0);
    return names.stream()
        .map(name -> " ".repeat(widest - ScreenText.width(name)) + heading(name) + ": ")
        .toList();
  }

  private String heading(String name) {
    return Style.HEADING.paint(name, look.colours());
  }
}
