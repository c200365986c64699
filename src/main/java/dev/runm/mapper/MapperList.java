package dev.runm.mapper;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.session.MapperElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements with the questions that they answer. */
record MapperList(List<MapperElement> statements) implements Report {
  private static final List<Column> COLUMNS =
      List.of(Column.text("id"), Column.text("kind"), Column.text("line"), Column.text("question"));

  @Override
  public List<Section> sections() {
    List<List<Object>> rows =
        statements.stream()
            .map(one -> List.<Object>of(one.name(), one.kind(), place(one), one.question()))
            .toList();
    return List.of(Section.of(COLUMNS, rows, "statements"));
  }

  /** Returns file and line, which an editor or a terminal may open. */
  static String place(MapperElement element) {
    return element.file().getFileName() + ":" + element.line();
  }

  @Override
  public Object document() {
    return Map.of("statements", statements.stream().map(MapperList::document).toList());
  }

  static Map<String, Object> document(MapperElement element) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", element.name());
    document.put("kind", element.kind());
    document.put("file", element.file().toString());
    document.put("line", element.line());
    document.put("question", element.question());
    return document;
  }
}
