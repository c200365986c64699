package dev.runm.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes each row as a JSON object on a line of its own, with the names of the columns as keys. In
 * an answer of several tables the first key, {@code list}, tells which one the row is of.
 */
final class JsonlPrinter implements Printer {
  private static final String WHICH = "list";

  private final ObjectWriter writer;

  JsonlPrinter(Look look) {
    this.writer = JsonPrinter.mapper(look).writer();
  }

  @Override
  public void print(Report report, Duration elapsed, PrintWriter out) {
    List<Section> sections = report.listing();
    for (Section section : sections) {
      List<String> names = section.distinctNames();
      SectionPrinter.eachRow(
          section,
          out,
          (row, position) -> {
            Map<String, Object> object = new LinkedHashMap<>();
            if (sections.size() > 1) {
              object.put(WHICH, which(section));
            }
            for (int i = 0; i < names.size(); i++) {
              object.put(names.get(i), Cell.value(row.get(i)));
            }
            out.print(writer.writeValueAsString(object) + "\n");
          });
    }
  }

  private static String which(Section section) {
    return section.noun().isEmpty() ? section.title().orElse("") : section.noun();
  }
}
