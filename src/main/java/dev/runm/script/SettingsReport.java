package dev.runm.script;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.settings.ConfigurationFile;
import dev.runm.settings.Setting;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings, with what each is now and where that comes from, and variables. */
record SettingsReport(
    Collection<Setting<?>> settings, ConfigurationFile file, Map<String, List<String>> variables)
    implements Report {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("setting"),
          Column.text("value"),
          Column.text("from"),
          Column.text("what it is for").asBelow(),
          Column.text("takes").asDetail());

  @Override
  public List<Section> sections() {
    List<List<Object>> rows =
        settings.stream()
            .<List<Object>>map(
                one ->
                    List.of(
                        one.name(),
                        one.text(),
                        one.origin().code(),
                        one.description(),
                        one.accepted()))
            .toList();
    List<Section> sections = new ArrayList<>();
    String there = Files.exists(file.path()) ? "" : ", which is not there: set --write makes it";
    if (!settings.isEmpty()) {
      sections.add(
          Section.of(COLUMNS, rows, "settings")
              .noting(List.of("Configuration file: " + file.path() + there)));
    }
    if (!variables.isEmpty()) {
      sections.add(variableSection());
    }
    return sections;
  }

  /** Several values of a variable stand beside each other. */
  private Section variableSection() {
    List<List<Object>> rows =
        variables.entrySet().stream()
            .<List<Object>>map(one -> List.of(one.getKey(), String.join(" ", one.getValue())))
            .toList();
    return Section.of(List.of(Column.text("variable"), Column.text("value")), rows, "variables");
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    for (Setting<?> one : settings) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("value", one.text());
      facts.put("default", one.usual());
      facts.put("from", one.origin().code());
      facts.put("description", one.description());
      facts.put("takes", one.accepted());
      document.put(one.name(), facts);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("file", file.path().toString());
    all.put("settings", document);
    all.put("variables", variables);
    return all;
  }
}
