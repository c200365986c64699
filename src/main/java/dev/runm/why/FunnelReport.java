package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The answer of {@code find --why}; {@code together} is null where there is but one part. */
record FunnelReport(ClaimRequest request, List<Funnel> funnels, Together together)
    implements Report {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("group").asDetail(),
          Column.text("step"),
          Column.number("left"),
          Column.number("removed"),
          Column.number("ms"),
          Column.text("asks").asBelow(),
          Column.text("at_least").asDetail());

  @Override
  public List<Section> sections() {
    List<Section> sections = sections(FunnelReport::left);
    if (together != null && together.lacking().isEmpty()) {
      sections.add(TogetherSection.of(together));
    }
    return sections;
  }

  @Override
  public List<Section> listing() {
    List<Section> sections = sections(FunnelStep::left);
    if (together != null && together.lacking().isEmpty()) {
      sections.add(TogetherSection.listing(together));
    }
    return List.of(Section.joined(sections));
  }

  private List<Section> sections(Function<FunnelStep, Object> left) {
    List<Section> sections = new ArrayList<>();
    for (Funnel funnel : funnels) {
      Section section = section(funnel, left);
      sections.add(funnels.size() == 1 ? section : section.titled(funnel.slot().title()));
    }
    if (together != null && !together.lacking().isEmpty()) {
      sections.add(noting(sections.remove(sections.size() - 1), TogetherSection.lacking(together)));
    }
    return sections;
  }

  private static Section noting(Section section, String note) {
    List<String> notes = new ArrayList<>(section.notes());
    notes.add(note);
    return section.noting(notes);
  }

  private static Section section(Funnel funnel, Function<FunnelStep, Object> left) {
    List<List<Object>> rows = new ArrayList<>();
    for (FunnelStep step : funnel.steps()) {
      boolean skipped = step.left() == null;
      List<Object> row = new ArrayList<>();
      row.add(funnel.slot().title());
      row.add(
          step.empties()
              ? new Styled(step.title(), Style.BAD)
              : skipped ? new Styled(step.title(), Style.DIM) : step.title());
      row.add(Objects.requireNonNullElse(left.apply(step), ""));
      row.add(Objects.requireNonNullElse(step.removed(), ""));
      row.add(Objects.requireNonNullElse(Millis.of(step.time()), ""));
      row.add(step.asks());
      row.add(step.more() ? true : "");
      rows.add(row);
    }
    return Section.of(COLUMNS, rows, "").noting(notes(funnel));
  }

  private static Object left(FunnelStep step) {
    return step.more() ? Figures.number(step.left()) + " or more" : step.left();
  }

  private static List<String> notes(Funnel funnel) {
    List<String> notes = new ArrayList<>();
    funnel
        .emptiedBy()
        .ifPresent(
            by ->
                notes.add(
                    "emptied by: " + by.title() + (by.resource() == null ? ", " + by.asks() : "")));
    if (funnel.nearest() != null) {
      NearMiss nearest = funnel.nearest().value();
      boolean by =
          nearest.fails().equals(funnel.emptiedBy().map(FunnelStep::title).stream().toList());
      notes.add(
          "nearest miss: %s, %s%s (%s)"
              .formatted(
                  nearest.provider(),
                  nearest.figures(),
                  by ? "" : "; fails " + CodeWords.list(nearest.fails(), "and"),
                  Figures.duration(funnel.nearest().time())));
    }
    return notes;
  }

  @Override
  public Object document() {
    Map<String, Object> document = RequestDocument.of(request);
    document.put("funnels", funnels.stream().map(FunnelReport::document).toList());
    document.put("together", together == null ? null : TogetherSection.document(together));
    return document;
  }

  private static Object document(Funnel funnel) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("group", funnel.slot().group().name());
    document.put("resource", funnel.slot().resource());
    document.put("steps", funnel.steps().stream().map(FunnelReport::document).toList());
    document.put("count", funnel.count());
    document.put("at_least", funnel.more());
    document.put("emptied_by", funnel.emptiedBy().map(FunnelStep::title).orElse(null));
    Map<String, Object> nearest = new LinkedHashMap<>();
    if (funnel.nearest() != null) {
      NearMiss miss = funnel.nearest().value();
      nearest.put("provider", miss.provider());
      nearest.put("fails", miss.fails());
      nearest.put("figures", miss.figures());
      nearest.put("changes", miss.checked().changes());
      nearest.put("milliseconds", Millis.of(funnel.nearest().time()));
    }
    document.put("nearest_miss", nearest.isEmpty() ? null : nearest);
    return document;
  }

  private static Object document(FunnelStep step) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("step", step.title());
    document.put("asks", step.asks());
    document.put("left", step.left());
    document.put("at_least", step.more());
    document.put("removed", step.removed());
    document.put("milliseconds", Millis.of(step.time()));
    return document;
  }
}
