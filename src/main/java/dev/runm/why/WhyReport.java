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
import java.util.stream.IntStream;

/** The answer of {@code why}. */
record WhyReport(ClaimRequest request, Facts facts, List<Checked> slots) implements Report {
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

  private Section section(Checked checked) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < checked.findings().size(); i++) {
      Rule rule = checked.slot().rules().get(i);
      Finding finding = checked.findings().get(i);
      rows.add(
          List.of(
              checked.slot().title(),
              rule.name(),
              finding.holds() ? new Styled("yes", Style.GOOD) : new Styled("no", Style.BAD),
              finding.figures(),
              rule.asks()));
    }
    Section section = Section.of(COLUMNS, rows, "").noting(notes(checked));
    return slots.size() == 1 ? section : section.titled(checked.slot().title());
  }

  private List<String> notes(Checked checked) {
    List<String> notes = new ArrayList<>();
    String name = facts.provider().name();
    if (!checked.allHold()) {
      List<List<String>> changes = checked.changes();
      notes.add(
          changes.size() == 1
              ? "to match: " + String.join("; or ", changes.get(0))
              : "to match, all of:");
      if (changes.size() > 1) {
        changes.forEach(each -> notes.add("- " + String.join("; or ", each)));
      }
    } else if (slots.size() == 1) {
      notes.add(name + " meets the request.");
    } else {
      notes.add(
          checked.takesPart()
              ? name + " takes part in a claim of the whole request."
              : name
                  + " meets these rules, but takes part in no claim of the whole request:"
                  + " see find --why.");
    }
    return notes;
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
    document.put(
        "rules",
        IntStream.range(0, checked.findings().size())
            .mapToObj(i -> document(checked.slot().rules().get(i), checked.findings().get(i)))
            .toList());
    document.put("all_hold", checked.allHold());
    document.put("takes_part", checked.takesPart());
    document.put("changes", checked.changes());
    return document;
  }

  private static Object document(Rule rule, Finding finding) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("rule", rule.name());
    document.put("resource", rule.resource());
    document.put("asks", rule.asks());
    document.put("holds", finding.holds());
    document.put("figures", finding.figures());
    return document;
  }
}
