package dev.runm.look;

import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code distances} from one provider to another. */
record DistanceReport(String from, String to, List<ProviderDistance> distances, List<String> whose)
    implements Report {
  private static final Fields<ProviderDistance> FIELDS =
      new Fields<>(
          List.of(
              Field.text("type", ProviderDistance::type),
              Field.text("code", ProviderDistance::code),
              Field.number("position", ProviderDistance::position),
              Field.text("through", ProviderDistance::through)));

  @Override
  public List<Section> sections() {
    return List.of(FIELDS.section(distances, "distance types").noting(notes()));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(whose);
    List<String> missing =
        distances.stream()
            .filter(distance -> !distance.isRecorded())
            .map(ProviderDistance::type)
            .toList();
    if (!missing.isEmpty()) {
      String types = String.join(", ", missing);
      notes.add("None recorded for %s: farther than every code.".formatted(types));
    }
    return notes;
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("from", from);
    document.put("to", to);
    document.put("distances", FIELDS.documents(distances));
    return document;
  }
}
