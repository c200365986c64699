package dev.runm.explain;

import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Format;
import dev.runm.output.Picture;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer of {@code explain} where a command is tried two ways: both, side by side. */
record ComparedReport(Variant before, Variant after) implements Report, ExplainsCommand {
  @Override
  public List<Section> sections() {
    List<Section> sections = new java.util.ArrayList<>();
    for (Variant variant : List.of(before, after)) {
      for (Section section : report(variant).sections()) {
        String title = section.title().map(text -> variant.name() + ": " + text).orElse("");
        sections.add(title.isEmpty() ? section : section.titled(title));
      }
    }
    sections.add(figures());
    return sections;
  }

  @Override
  public Explanation explanation() {
    return before.explanation();
  }

  /** The two in figures. */
  Section figures() {
    return Section.of(
        List.of(Column.text(""), Column.text(before.name()), Column.text(after.name())),
        List.of(
            List.of(
                "verdict",
                TreeDrawing.styled(before.explanation().verdict()),
                TreeDrawing.styled(after.explanation().verdict())),
            List.of("rows read", Figures.count(before.read()), Figures.count(after.read())),
            List.of(
                "statements",
                Figures.count(before.explanation().statements().size()),
                Figures.count(after.explanation().statements().size())),
            List.of("time", Figures.duration(before.time()), Figures.duration(after.time()))),
        "");
  }

  private static ExplainReport report(Variant variant) {
    return new ExplainReport(variant.explanation(), Wish.NONE);
  }

  @Override
  public Optional<Picture> drawing(Format format, Duration elapsed) {
    return format == Format.TREE
        ? Optional.of(new ComparedDrawing(this, elapsed))
        : Optional.empty();
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("command", before.explanation().command().toString());
    document.put("variants", List.of(document(before), document(after)));
    return document;
  }

  private static Object document(Variant variant) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("variant", variant.name());
    document.put("verdict", variant.explanation().verdict().code());
    document.put("rows_read", variant.read());
    document.put("milliseconds", variant.time().toNanos() / 1_000_000.0);
    document.put("explained", report(variant).document());
    return document;
  }
}
