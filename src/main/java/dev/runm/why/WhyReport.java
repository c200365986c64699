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

/** The answer of {@code why}. */
record WhyReport(ClaimRequest request, Facts facts, List<Checked> slots) implements Report {
  private static final String PARTNERS = "partners";
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("group").asDetail(),
          Column.text("rule"),
          Column.text("holds"),
          Column.text("figures").asBelow(),
          Column.text("asks").asDetail());

  @Override
  public List<Section> sections() {
    return slots.stream().map(this::section).toList();
  }

  @Override
  public List<Section> listing() {
    return List.of(Section.joined(sections()));
  }

  private Section section(Checked checked) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < checked.findings().size(); i++) {
      Rule rule = checked.slot().rules().get(i);
      rows.add(row(checked, rule.name(), checked.findings().get(i), rule.asks()));
    }
    for (TieFinding tie : checked.tied().findings()) {
      rows.add(row(checked, tie.name(), tie.finding(), tie.asks()));
    }
    for (String slot : checked.tied().lacking()) {
      rows.add(
          row(checked, PARTNERS, Finding.fails(lacks(slot), List.of()), "a provider for " + slot));
    }
    Section section = Section.of(COLUMNS, rows, "").noting(notes(checked));
    return slots.size() == 1 ? section : section.titled(checked.slot().title());
  }

  private static List<Object> row(Checked checked, String name, Finding finding, String asks) {
    return List.of(
        checked.slot().title(),
        name,
        finding.holds() ? new Styled("yes", Style.GOOD) : new Styled("no", Style.BAD),
        finding.figures(),
        asks);
  }

  private static String lacks(String slot) {
    return "no provider meets the rules of " + slot;
  }

  private List<String> notes(Checked checked) {
    String name = facts.provider().name();
    if (!checked.allHold()) {
      List<String> notes = new ArrayList<>(checked.told());
      if (slots.size() > 1 && !checked.meetsItsOwn()) {
        notes.add(
            "What ties it to other parts of the request is looked at once all of this holds.");
      }
      return notes;
    }
    return List.of(
        slots.size() == 1
            ? name + " meets the request."
            : name + " takes part in a claim of the whole request.");
  }

  @Override
  public Object document() {
    Map<String, Object> document = RequestDocument.of(request);
    document.put("provider", facts.provider().name());
    document.put("root", facts.provider().root());
    document.put("groups", slots.stream().map(WhyReport::document).toList());
    return document;
  }

  private static Object document(Checked checked) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("group", checked.slot().group().name());
    document.put("resource", checked.slot().resource());
    List<Object> rules = new ArrayList<>();
    for (int i = 0; i < checked.findings().size(); i++) {
      Rule rule = checked.slot().rules().get(i);
      rules.add(document(rule.name(), rule.resource(), rule.asks(), checked.findings().get(i)));
    }
    for (TieFinding tie : checked.tied().findings()) {
      rules.add(document(tie.name(), tie.tie().resource(), tie.asks(), tie.finding()));
    }
    for (String slot : checked.tied().lacking()) {
      Finding finding = Finding.fails(lacks(slot), List.of());
      rules.add(document(PARTNERS, null, "a provider for " + slot, finding));
    }
    document.put("rules", rules);
    document.put("all_hold", checked.allHold());
    document.put("takes_part", checked.takesPart());
    document.put("changes", checked.changes());
    return document;
  }

  private static Object document(String name, String resource, String asks, Finding finding) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("rule", name);
    document.put("resource", resource);
    document.put("asks", asks);
    document.put("holds", finding.holds());
    document.put("figures", finding.figures());
    return document;
  }
}
