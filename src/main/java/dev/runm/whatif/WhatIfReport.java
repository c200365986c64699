package dev.runm.whatif;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code whatif}: indexes, and what is tried with each. */
record WhatIfReport(List<Row> rows, List<String> notes) implements Report {
  static final String KEPT_OUT =
      "statements of this session do without it; other sessions see nothing of that";

  /**
   * An index.
   *
   * @param change what is or was tried
   */
  record Row(String change, TriedIndex index) {}

  static WhatIfReport of(String change, TriedIndex index, List<String> notes) {
    return new WhatIfReport(List.of(new Row(change, index)), notes);
  }

  @Override
  public List<Section> sections() {
    List<List<Object>> cells =
        rows.stream()
            .<List<Object>>map(
                row ->
                    List.of(
                        row.change(),
                        row.index().index(),
                        row.index().table(),
                        String.join(", ", row.index().columns())))
            .toList();
    return List.of(
        Section.of(
                List.of(
                    Column.text("change"),
                    Column.text("index"),
                    Column.text("table"),
                    Column.text("columns")),
                cells,
                rows.size() == 1 ? "" : "indexes")
            .noting(notes));
  }

  @Override
  public Object document() {
    return Map.of("indexes", rows.stream().map(WhatIfReport::document).toList());
  }

  private static Object document(Row row) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("change", row.change());
    document.put("index", row.index().index());
    document.put("table", row.index().table());
    document.put("columns", row.index().columns());
    return document;
  }
}
