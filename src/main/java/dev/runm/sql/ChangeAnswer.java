package dev.runm.sql;

import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of a statement that writes.
 *
 * @param rows how many it changed, or nothing for one that changes tables
 * @param warnings lines on what the server warned of
 */
record ChangeAnswer(Statement statement, long rows, List<String> warnings) implements Report {
  @Override
  public List<Section> sections() {
    List<String> notes = new ArrayList<>(List.of(said()));
    notes.addAll(warnings);
    notes.add("verify tells whether the deployment still keeps its promises.");
    return List.of(Section.of(List.of(), List.of(), "").noting(notes));
  }

  @Override
  public List<Section> listing() {
    List<Object> row = List.of(statement.verb().toLowerCase(Locale.ROOT), rows);
    List<Column> columns = List.of(Column.text("statement"), Column.number("rows"));
    return List.of(Section.of(columns, List.of(row), "").noting(sections().get(0).notes()));
  }

  @Override
  public long rowCount() {
    return rows;
  }

  private String said() {
    if (statement.kind() == StatementKind.DEFINE) {
      return "Done.";
    }
    return switch (statement.verb()) {
      case "INSERT" -> Figures.count(rows, "rows") + " inserted.";
      case "DELETE" -> Figures.count(rows, "rows") + " deleted.";
      case "UPDATE" -> Figures.count(rows, "rows") + " found and updated.";
      default -> Figures.count(rows, "rows") + " changed.";
    };
  }

  @Override
  public Object document() {
    return Map.of("rows", rows);
  }
}
