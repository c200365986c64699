package dev.runm.shell;

import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.List;
import java.util.Map;

/** The answer of {@code status}. */
record StatusReport(Map<String, Object> facts) implements Report {
  @Override
  public List<Section> sections() {
    List<List<Object>> rows =
        facts.entrySet().stream()
            .<List<Object>>map(fact -> List.of(fact.getKey(), fact.getValue()))
            .toList();
    return List.of(Section.facts("status", rows));
  }

  @Override
  public Object document() {
    return facts;
  }
}
