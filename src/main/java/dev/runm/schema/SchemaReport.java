package dev.runm.schema;

import dev.runm.output.Column;
import dev.runm.output.Format;
import dev.runm.output.Picture;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer of {@code schema}: all tables, with what refers to what. */
record SchemaReport(Schema schema, boolean allColumns) implements Report {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("table"),
          Column.number("rows (estimate)"),
          Column.bytes("data"),
          Column.bytes("indexes"),
          Column.text("refers to").asBelow(),
          Column.text("question").asDetail(),
          Column.text("comment").asDetail());

  @Override
  public List<Section> sections() {
    List<List<Object>> rows =
        schema.tables().stream()
            .<List<Object>>map(
                table ->
                    List.of(
                        table.name(),
                        table.figures().estimatedRows(),
                        table.figures().dataBytes(),
                        table.figures().indexBytes(),
                        table.references().stream().map(Reference::target).distinct().toList(),
                        Chapter.question(table.name()),
                        table.figures().comment()))
            .toList();
    return List.of(Section.of(COLUMNS, rows, "tables"));
  }

  @Override
  public Optional<Picture> drawing(Format format, Duration elapsed) {
    return Optional.ofNullable(
        switch (format) {
          case DIAGRAM -> new DiagramPicture(schema, allColumns, elapsed);
          case MERMAID, DOT, SVG -> canvas -> canvas.raw(Drawing.of(format).text(schema));
          default -> null;
        });
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("tables", schema.tables().stream().map(TableDocument::of).toList());
    document.put("references", schema.references().stream().map(TableDocument::reference).toList());
    return document;
  }
}
