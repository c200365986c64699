package dev.runm.baseline;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.List;
import java.util.Map;

/** The answer of {@code baseline list}. */
record ListReport(List<Entry> entries) implements Report {
  /** A baseline and its name. */
  record Entry(String name, Baseline baseline) {
    String command() {
      return String.join(" ", baseline.command());
    }
  }

  @Override
  public List<Section> sections() {
    List<List<Object>> rows =
        entries.stream()
            .map(
                entry ->
                    List.<Object>of(
                        entry.name(),
                        entry.baseline().verdict(),
                        entry.baseline().statements().size(),
                        entry.baseline().deployment(),
                        entry.command()))
            .toList();
    Section section =
        Section.of(
            List.of(
                Column.text("baseline"),
                Column.text("verdict"),
                Column.number("statements"),
                Column.text("deployment"),
                Column.text("command")),
            rows,
            "baselines");
    return List.of(
        rows.isEmpty()
            ? section.noting(List.of("baseline save NAME COMMAND keeps the plans of a command"))
            : section);
  }

  @Override
  public Object document() {
    return Map.of(
        "baselines",
        entries.stream()
            .map(
                entry ->
                    Map.of(
                        "baseline", entry.name(),
                        "verdict", entry.baseline().verdict(),
                        "statements", entry.baseline().statements().size(),
                        "deployment", entry.baseline().deployment(),
                        "command", entry.command()))
            .toList());
  }
}
