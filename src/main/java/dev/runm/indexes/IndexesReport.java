package dev.runm.indexes;

import dev.runm.output.ByteCount;
import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Styled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code indexes}: index by index, then what may be dropped. */
record IndexesReport(Survey survey) implements Report {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("table").asDetail(),
          Column.text("index"),
          Column.text("columns").asDetail(),
          Column.text("unique").asDetail(),
          Column.text("visible").asDetail(),
          Column.text("definition").asBelow(),
          Column.bytes("size"),
          Column.number("cardinality"),
          Column.number("reads"),
          Column.number("writes"),
          Column.text("worth"),
          Column.text("proof").asDetail(),
          Column.text("dropped by").asDetail());

  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>(listing());
    List<List<Object>> redundant =
        redundant().stream()
            .map(found -> List.<Object>of(found.index().dropStatement(), found.proof()))
            .toList();
    if (!redundant.isEmpty()) {
      Section section =
          Section.of(
              List.of(Column.text("statement that drops it"), Column.text("why").asBelow()),
              redundant,
              "redundant indexes");
      sections.add(section.titled("redundant: each is served by an index that stays"));
    }
    int last = sections.size() - 1;
    sections.set(last, sections.get(last).noting(new SurveyWords(survey).notes()));
    return sections;
  }

  @Override
  public List<Section> listing() {
    return List.of(
        Section.of(COLUMNS, survey.indexes().stream().map(IndexesReport::row).toList(), "indexes")
            .noting(new SurveyWords(survey).notes()));
  }

  private static List<Object> row(IndexState state) {
    Index index = state.index();
    List<Object> row = new ArrayList<>();
    row.add(index.table());
    row.add(index.name());
    row.add(index.columns());
    row.add(index.isUnique());
    row.add(index.isVisible());
    row.add(index.definition());
    row.add(state.bytes() == null ? null : new ByteCount(state.bytes()));
    row.add(state.cardinality());
    row.add(state.reads());
    row.add(state.writes());
    row.add(new Styled(state.worth().word(), state.worth().style()));
    row.add(state.redundant().map(Redundant::proof).orElse(null));
    row.add(state.redundant().map(found -> found.index().dropStatement()).orElse(null));
    return row;
  }

  private List<Redundant> redundant() {
    return survey.indexes().stream().flatMap(state -> state.redundant().stream()).toList();
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("since", survey.since().map(Since::epochSeconds).orElse(null));
    document.put("since_load", survey.since().map(Since::isLoad).orElse(null));
    document.put("indexes", survey.indexes().stream().map(IndexesReport::document).toList());
    document.put("tables", survey.tables().stream().map(IndexesReport::document).toList());
    document.put("count", survey.indexes().size());
    return document;
  }

  private static Object document(IndexState state) {
    Index index = state.index();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", index.table());
    document.put("index", index.name());
    document.put("columns", index.columns());
    document.put("unique", index.isUnique());
    document.put("visible", index.isVisible());
    document.put("size", state.bytes());
    document.put("cardinality", state.cardinality());
    document.put("reads", state.reads());
    document.put("writes", state.writes());
    document.put("worth", state.worth().code());
    document.put("redundant", state.redundant().map(IndexesReport::document).orElse(null));
    return document;
  }

  private static Object document(Redundant found) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kept", found.kept().name());
    document.put("proof", found.proof());
    document.put("dropped_by", found.index().dropStatement());
    return document;
  }

  private static Object document(TableTraffic table) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", table.table());
    document.put("read_without_index", table.unindexed());
    document.put("inserted", table.inserted());
    document.put("updated", table.updated());
    document.put("deleted", table.deleted());
    return document;
  }
}
