package dev.runm.transaction;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.List;
import java.util.Map;

/** Variables of the session with their values. */
record VariablesReport(Map<String, String> variables) implements Report {
  @Override
  public List<Section> sections() {
    List<List<Object>> rows =
        variables.entrySet().stream()
            .<List<Object>>map(variable -> List.of(variable.getKey(), variable.getValue()))
            .toList();
    return List.of(
        Section.of(List.of(Column.text("variable"), Column.text("value")), rows, "variables"));
  }

  @Override
  public Object document() {
    return variables;
  }
}
