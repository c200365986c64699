package dev.runm.mapper;

import dev.runm.output.Canvas;
import dev.runm.output.Code;
import dev.runm.output.Column;
import dev.runm.output.Format;
import dev.runm.output.Picture;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.session.MapperElement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A statement as it is written, with its comment and the fragments that it is made of. */
record MapperView(MapperElement statement, List<MapperElement> fragments) implements Report {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("id"),
          Column.text("kind"),
          Column.text("line"),
          Column.text("comment"),
          Column.text("xml"));

  @Override
  public Optional<Picture> drawing(Format format, Duration elapsed) {
    return switch (format) {
      case TABLE -> Optional.of(this::draw);
      case MARKDOWN -> Optional.of(this::write);
      default -> Optional.empty();
    };
  }

  private void draw(Canvas canvas) {
    draw(statement, statement.name(), canvas);
    for (MapperElement fragment : fragments) {
      canvas.line("");
      draw(fragment, fragment.id(), canvas);
    }
  }

  private static void draw(MapperElement element, String name, Canvas canvas) {
    canvas.flow(
        "",
        "  ",
        List.of(new Styled(name, Style.HEADING), new Styled(MapperList.place(element), Style.DIM)));
    if (!element.comment().isEmpty()) {
      canvas.paragraph("", "", new Styled(element.comment(), Style.PLAIN));
    }
    canvas.code("", new Code(Code.Language.MAPPER, element.xml()));
  }

  private void write(Canvas canvas) {
    canvas.raw("### %s (%s)".formatted(statement.name(), MapperList.place(statement)));
    canvas.raw("");
    canvas.raw(statement.comment());
    canvas.raw("");
    canvas.raw("```xml");
    all().forEach(element -> canvas.raw(element.xml()));
    canvas.raw("```");
  }

  private Stream<MapperElement> all() {
    return Stream.concat(Stream.of(statement), fragments.stream());
  }

  @Override
  public List<Section> sections() {
    List<List<Object>> rows =
        all()
            .map(
                one ->
                    List.<Object>of(
                        one.name(), one.kind(), MapperList.place(one), one.comment(), one.xml()))
            .toList();
    return List.of(Section.of(COLUMNS, rows, "parts"));
  }

  @Override
  public Object document() {
    Map<String, Object> document = document(statement);
    document.put("fragments", fragments.stream().map(MapperView::document).toList());
    return document;
  }

  private static Map<String, Object> document(MapperElement element) {
    Map<String, Object> document = MapperList.document(element);
    document.put("comment", element.comment());
    document.put("xml", element.xml());
    return document;
  }
}
