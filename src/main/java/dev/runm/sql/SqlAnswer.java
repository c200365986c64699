package dev.runm.sql;

import dev.runm.output.Column;
import dev.runm.output.LazyList;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rows of a statement.
 *
 * @param truncated whether there are more than these
 * @param warnings lines on what the server warned of
 */
record SqlAnswer(
    List<Column> columns, List<List<Object>> rows, boolean truncated, List<String> warnings)
    implements Report {
  private static final Object NULL = new Styled("NULL", Style.DIM);

  @Override
  public List<Section> sections() {
    List<List<Object>> shown =
        LazyList.of(rows, row -> row.stream().map(value -> value == null ? NULL : value).toList());
    return List.of(Section.of(columns, shown, "rows").noting(notes()));
  }

  @Override
  public List<Section> listing() {
    return List.of(Section.of(columns, rows, "rows").noting(notes()));
  }

  private List<String> notes() {
    Stream<String> more =
        truncated ? Stream.of("There are more rows: sql --limit N|all … shows them.") : Stream.of();
    return Stream.concat(warnings.stream(), more).toList();
  }

  @Override
  public Object document() {
    List<String> names = listing().get(0).distinctNames();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("columns", names);
    document.put("rows", LazyList.of(rows, row -> byName(names, row)));
    document.put("count", rows.size());
    document.put("truncated", truncated);
    return document;
  }

  private static Map<String, Object> byName(List<String> names, List<Object> row) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), row.get(i));
    }
    return named;
  }
}
