package dev.runm.mapper;

import dev.runm.output.Canvas;
import dev.runm.output.Code;
import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Format;
import dev.runm.output.Picture;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How mappers differ.
 *
 * @param what what is compared with what
 */
record MapperDiff(String what, List<FileDiff> files) implements Report {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("file"),
          Column.number("added"),
          Column.number("removed"),
          Column.text("diff"));

  @Override
  public Optional<Picture> drawing(Format format, Duration elapsed) {
    return switch (format) {
      case TABLE -> Optional.of(this::draw);
      case MARKDOWN -> Optional.of(this::write);
      default -> Optional.empty();
    };
  }

  private void draw(Canvas canvas) {
    files.forEach(file -> canvas.code("", new Code(Code.Language.DIFF, text(file))));
    canvas.line(new Styled("(%s, %s)".formatted(what, said()), Style.DIM));
  }

  private void write(Canvas canvas) {
    canvas.raw("```diff");
    files.forEach(file -> canvas.raw(text(file)));
    canvas.raw("```");
  }

  private String said() {
    return files.isEmpty()
        ? "no difference"
        : "%s, +%s -%s"
            .formatted(
                Figures.count(files.size(), "differences"),
                Figures.count(files.stream().mapToLong(file -> file.count('+')).sum()),
                Figures.count(files.stream().mapToLong(file -> file.count('-')).sum()));
  }

  private static String text(FileDiff file) {
    return String.join("\n", file.lines());
  }

  @Override
  public List<Section> sections() {
    List<List<Object>> rows =
        files.stream()
            .map(file -> List.<Object>of(file.name(), file.count('+'), file.count('-'), text(file)))
            .toList();
    return List.of(Section.of(COLUMNS, rows, "differences"));
  }

  @Override
  public Object document() {
    return Map.of("differences", files.stream().map(MapperDiff::document).toList());
  }

  private static Map<String, Object> document(FileDiff file) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", file.name());
    document.put("added", file.count('+'));
    document.put("removed", file.count('-'));
    document.put("diff", text(file));
    return document;
  }
}
