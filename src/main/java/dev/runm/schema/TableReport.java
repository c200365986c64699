package dev.runm.schema;

import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Format;
import dev.runm.output.Picture;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of {@code schema TABLE}.
 *
 * @param around the table with its neighbours, for drawings
 */
record TableReport(
    Schema schema, Table table, Optional<List<IndexSize>> sizes, List<TableUse> uses, Schema around)
    implements Report {

  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(columns());
    sections.add(indexes());
    if (!table.references().isEmpty()) {
      sections.add(references("refers to", table.references(), false));
    }
    List<Reference> to = schema.referencesTo(table.name());
    if (!to.isEmpty()) {
      sections.add(references("is referred to by", to, true));
    }
    sections.add(commands());
    return sections;
  }

  private Section columns() {
    List<List<Object>> rows =
        table.columns().stream()
            .<List<Object>>map(
                column ->
                    List.of(
                        column.name(),
                        column.type(),
                        column.isNullable() ? "yes" : "no",
                        column.fallback(),
                        column.comment()))
            .toList();
    return Section.of(
            List.of(
                Column.text("column"),
                Column.text("type"),
                Column.text("null"),
                Column.text("default"),
                Column.text("comment").asBelow()),
            rows,
            "columns")
        .titled(title());
  }

  private String title() {
    TableRow figures = table.figures();
    String comment = figures.comment().isEmpty() ? "" : "\n" + figures.comment();
    return table.name()
        + comment
        + "\n"
        + "about %s, %s of data, %s of indexes"
            .formatted(
                Figures.count(figures.estimatedRows(), "rows"),
                Figures.bytes(figures.dataBytes()),
                Figures.bytes(figures.indexBytes()));
  }

  private Section indexes() {
    List<List<Object>> rows = new ArrayList<>();
    for (TableIndex index : table.indexes()) {
      List<Object> row = new ArrayList<>();
      row.add(index.name());
      row.add(index.kind());
      row.add(index.columns());
      row.add(index.cardinality());
      row.add(size(index).orElse(null));
      rows.add(row);
    }
    Section section =
        Section.of(
                List.of(
                    Column.text("index"),
                    Column.text("kind"),
                    Column.text("columns").asBelow(),
                    Column.number("keys"),
                    Column.bytes("size")),
                rows,
                "indexes")
            .titled("indexes");
    return sizes.isPresent()
        ? section
        : section.noting(
            List.of("This user may not read mysql.innodb_index_stats, which has the sizes."));
  }

  private Optional<Long> size(TableIndex index) {
    return sizes.stream()
        .flatMap(List::stream)
        .filter(size -> size.indexName().equals(index.name()))
        .map(IndexSize::bytes)
        .findFirst();
  }

  private static Section references(String title, List<Reference> references, boolean from) {
    List<List<Object>> rows =
        references.stream()
            .<List<Object>>map(
                one ->
                    List.of(
                        from ? one.table() + "." + one.column() : one.column(),
                        one.target() + "." + one.targetColumn(),
                        one.isForeignKey() ? "foreign key" : "comment"))
            .toList();
    return Section.of(
            List.of(Column.text("column"), Column.text("refers to"), Column.text("by")), rows, "")
        .titled(title);
  }

  private Section commands() {
    List<List<Object>> rows =
        uses.stream()
            .<List<Object>>map(use -> List.of(use.command(), use.ways(), use.statements()))
            .toList();
    Section section =
        Section.of(
                List.of(
                    Column.text("command"),
                    Column.text("does"),
                    Column.text("statements").asBelow()),
                rows,
                "commands")
            .titled("used by");
    return uses.isEmpty()
        ? section.noting(List.of("No statement of the mappers names this table."))
        : section;
  }

  @Override
  public Optional<Picture> drawing(Format format, Duration elapsed) {
    return Optional.ofNullable(
        switch (format) {
          case DIAGRAM -> new SectionsPicture(sections(), elapsed);
          case MERMAID, DOT, SVG -> canvas -> canvas.raw(Drawing.of(format).text(around));
          default -> null;
        });
  }

  @Override
  public Object document() {
    Map<String, Object> document = TableDocument.of(table);
    document.put(
        "indexes",
        table.indexes().stream()
            .map(
                index -> {
                  Map<String, Object> one = TableDocument.index(index);
                  one.put("bytes", size(index).orElse(null));
                  return one;
                })
            .toList());
    document.put("references", table.references().stream().map(TableDocument::reference).toList());
    document.put(
        "referred_to_by",
        schema.referencesTo(table.name()).stream().map(TableDocument::reference).toList());
    document.put("commands", uses.stream().map(TableReport::document).toList());
    return document;
  }

  private static Object document(TableUse use) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("command", use.command());
    document.put("does", use.ways());
    document.put("statements", use.statements());
    return document;
  }
}
