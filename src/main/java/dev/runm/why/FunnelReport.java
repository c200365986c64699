package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
          Column.text("asks").asBelow());

  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (Funnel funnel : funnels) {
      Section section = section(funnel);
      sections.add(funnels.size() == 1 ? section : section.titled(funnel.slot().title()));
    }
    if (together != null) {
      sections.add(TogetherSection.of(together));
    }
    return sections;
  }

  @Override
  public List<Section> listing() {
    List<Section> sections = new ArrayList<>(sections().subList(0, funnels.size()));
    if (together != null) {
      sections.add(TogetherSection.listing(together));
    }
    return List.of(Section.joined(sections));
  }

  private static Section section(Funnel funnel) {
    List<List<Object>> rows = new ArrayList<>();
    for (FunnelStep step : funnel.steps()) {
      boolean emptied = funnel.emptiedBy() != null && step.rule() == funnel.emptiedBy();
      boolean skipped = step.left() == null;
      List<Object> row = new ArrayList<>();
      row.add(funnel.slot().title());
      row.add(
          emptied
              ? new Styled(step.title(), Style.BAD)
              : skipped ? new Styled(step.title(), Style.DIM) : step.title());
      row.add(Objects.requireNonNullElse(step.left(), ""));
      row.add(Objects.requireNonNullElse(step.removed(), ""));
      row.add(Objects.requireNonNullElse(Millis.of(step.time()), ""));
      row.add(step.asks());
      rows.add(row);
    }
    return Section.of(COLUMNS, rows, "").noting(notes(funnel));
  }

  private static List<String> notes(Funnel funnel) {
    List<String> notes = new ArrayList<>();
    if (funnel.emptiedBy() != null) {
      Rule by = funnel.emptiedBy();
      String which = by.resource() == null ? ", " + by.asks() : "";
      notes.add("emptied by: " + by.title() + which);
      if (funnel.nearest() != null) {
        notes.add(
            "nearest miss: %s, %s"
                .formatted(funnel.nearest().provider(), funnel.nearest().figures()));
      }
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
    document.put("emptied_by", funnel.emptiedBy() == null ? null : funnel.emptiedBy().title());
    Map<String, Object> nearest = new LinkedHashMap<>();
    if (funnel.nearest() != null) {
      nearest.put("provider", funnel.nearest().provider());
      nearest.put("figures", funnel.nearest().figures());
      nearest.put("changes", funnel.nearest().checked().changes());
    }
    document.put("nearest_miss", nearest.isEmpty() ? null : nearest);
    return document;
  }

  private static Object document(FunnelStep step) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("step", step.title());
    document.put("asks", step.asks());
    document.put("left", step.left());
    document.put("removed", step.removed());
    document.put("milliseconds", Millis.of(step.time()));
    return document;
  }
}
