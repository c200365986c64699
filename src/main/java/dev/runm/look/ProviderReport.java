package dev.runm.look;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code provider}. */
record ProviderReport(ProviderFacts facts) implements Report {
  private static final Fields<InventoryRow> INVENTORY =
      new Fields<>(
          List.of(
              Field.text("resource type", InventoryRow::resourceType),
              Field.number("total", row -> row.amount(row.total())),
              Field.number("reserved", row -> row.amount(row.reserved())),
              Field.number("min_unit", row -> row.amount(row.minUnit())),
              Field.number("max_unit", row -> row.amount(row.maxUnit())),
              Field.number("step_size", row -> row.amount(row.stepSize())),
              Field.number("ratio", InventoryRow::ratio)));
  private static final Fields<InventoryRow> USE =
      new Fields<>(
          List.of(
              Field.text("resource type", InventoryRow::resourceType),
              Field.number("capacity", row -> row.amount(row.capacity().toBigInteger())),
              Field.number("used", row -> row.amount(row.used().toBigInteger())),
              Field.number("free", row -> row.amount(row.free())),
              Field.number("used %", InventoryRow::percent)));
  private static final Fields<CodeRow> CAPABILITIES =
      new Fields<>(
          List.of(
              Field.text("capability", CodeRow::code),
              Field.text("description", CodeRow::description)));
  private static final Fields<GroupOfProvider> GROUPS =
      new Fields<>(List.of(Field.text("group", GroupOfProvider::group)));
  private static final Fields<GroupOfProvider> GROUPS_OF_NESTED =
      new Fields<>(
          List.of(
              Field.text("group", GroupOfProvider::group),
              Field.text("through", GroupOfProvider::through)));

  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(own());
    if (!facts.inventories().isEmpty()) {
      sections.add(INVENTORY.section(facts.inventories(), "").titled("inventory"));
      sections.add(USE.section(facts.inventories(), "").titled("use now"));
    }
    if (!facts.capabilities().isEmpty()) {
      sections.add(CAPABILITIES.section(facts.capabilities(), "").titled("capabilities"));
    }
    if (!facts.groups().rows().isEmpty()) {
      Fields<GroupOfProvider> fields = isNested() ? GROUPS_OF_NESTED : GROUPS;
      sections.add(
          fields
              .section(facts.groups().rows(), "")
              .titled("provider groups")
              .noting(facts.groups().notes()));
    }
    if (!facts.distances().rows().isEmpty()) {
      sections.add(
          DistancesReport.FIELDS
              .section(facts.distances().rows(), "")
              .titled(isNested() ? "distances, of its root " + facts.place().root() : "distances")
              .noting(facts.distances().notes()));
    }
    sections.add(tree());
    return sections;
  }

  private boolean isNested() {
    return facts.place().parent() != null;
  }

  private Section own() {
    List<List<Object>> rows = new ArrayList<>();
    document(facts.place()).forEach((fact, value) -> rows.add(row(fact, value)));
    rows.add(row("allocations", facts.allocations().words()));
    return Section.facts("provider", rows);
  }

  private static List<Object> row(String fact, Object value) {
    return value == null ? List.of(fact, "none") : List.of(fact, value);
  }

  private Section tree() {
    List<List<Object>> rows = new ArrayList<>();
    for (TreeDrawing.Line line : TreeDrawing.draw(facts.tree().rows(), facts.place().id())) {
      rows.add(List.of(line.branch(), line.type()));
    }
    return Section.of(List.of(Column.text("tree"), Column.text("type")), rows, "")
        .titled("provider tree")
        .noting(facts.tree().notes());
  }

  private static Map<String, Object> document(ProviderPlace place) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", place.name());
    document.put("uuid", place.uuid());
    document.put("type", place.type());
    document.put("partition", place.partitionName());
    document.put("generation", place.generation());
    document.put("parent", place.parent());
    document.put("root", place.root());
    return document;
  }

  @Override
  public Object document() {
    Map<String, Object> document = document(facts.place());
    document.put("allocation_counts", facts.allocations().document());
    document.put("inventory", facts.inventories().stream().map(ProviderReport::document).toList());
    document.put("capabilities", facts.capabilities().stream().map(CodeRow::code).toList());
    document.put("groups", GROUPS_OF_NESTED.documents(facts.groups().rows()));
    document.put("groups_truncated", facts.groups().truncated());
    document.put("distances_of", facts.place().root());
    document.put("distances", DistancesReport.FIELDS.documents(facts.distances().rows()));
    document.put("distances_truncated", facts.distances().truncated());
    document.put("tree", TreeDocument.of(facts.tree().rows()));
    document.put("tree_truncated", facts.tree().truncated());
    return document;
  }

  private static Map<String, Object> document(InventoryRow row) {
    Map<String, Object> document = INVENTORY.document(row);
    document.put("allocation_ratio", document.remove("ratio"));
    USE.document(row).forEach(document::putIfAbsent);
    document.remove("used_%");
    return document;
  }
}
