package dev.runm.explain;

import dev.runm.output.Column;
import dev.runm.output.Count;
import dev.runm.output.Format;
import dev.runm.output.Picture;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer of {@code explain} where a command is tried two ways: both, side by side. */
record ComparedReport(Variant before, Variant after, Wish wish) implements Report, ExplainsCommand {
  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
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
            List.of("rows read", new Count(before.read()), new Count(after.read())),
            List.of(
                "statements",
                new Count(before.explanation().statements().size()),
                new Count(after.explanation().statements().size())),
            List.of("time", new TimeSpan(before.time()), new TimeSpan(after.time()))),
        "");
  }

  private ExplainReport report(Variant variant) {
    return new ExplainReport(variant.explanation(), wish);
  }

  @Override
  public Optional<Picture> drawing(Format format, Duration elapsed) {
    return format == Format.TREE
        ? Optional.of(new ComparedDrawing(this, elapsed))
        : Optional.empty();
  }

  @Override
  public Object document() {
    Map<String, Object> document = document(before);
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("variant", after.name());
    document(after).entrySet().stream()
        .filter(entry -> !entry.getKey().equals("command"))
        .forEach(entry -> other.put(entry.getKey(), entry.getValue()));
    document.put("other", other);
    return document;
  }

  private Map<String, Object> document(Variant variant) {
    Map<String, Object> document = report(variant).document();
    document.put("rows_read", variant.read());
    document.put("milliseconds", variant.time().toNanos() / 1_000_000.0);
    return document;
  }
}
