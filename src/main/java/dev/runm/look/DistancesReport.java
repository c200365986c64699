package dev.runm.look;

import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code distances} from a provider to groups. */
record DistancesReport(String from, Page<DistanceRow> page, List<String> notes) implements Report {
  static final Fields<DistanceRow> FIELDS =
      new Fields<>(
          List.of(
              Field.text("type", DistanceRow::type),
              Field.text("code", DistanceRow::code),
              Field.number("position", DistanceRow::position),
              Field.text("group", DistanceRow::groupName)));

  static Report of(String from, Page<DistanceRow> page, List<String> whose) {
    List<String> notes = new ArrayList<>(whose);
    notes.addAll(page.notes());
    return new DistancesReport(from, page, notes);
  }

  @Override
  public List<Section> sections() {
    return List.of(FIELDS.section(page.rows(), "distances").noting(notes));
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("from", from);
    document.put("distances", FIELDS.documents(page.rows()));
    document.put("count", page.rows().size());
    document.put("truncated", page.truncated());
    return document;
  }
}
