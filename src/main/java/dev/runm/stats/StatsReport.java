package dev.runm.stats;

import dev.runm.model.ResourceUnits;
import dev.runm.output.ByteCount;
import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The answer of {@code stats}. */
record StatsReport(
    List<TableSize> tables,
    List<Long> rows,
    List<Use> total,
    List<Use> partitions,
    List<Use> groups,
    List<NamedCount> consumers,
    AllocationCounts allocations)
    implements Report {

  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(tableSection());
    sections.add(useSection("resource types", "resource type", total, false));
    sections.add(useSection("partitions", "partition", partitions, true));
    if (!groups.isEmpty()) {
      sections.add(useSection("provider groups", "group", groups, true));
    }
    sections.add(consumptionSection());
    return sections;
  }

  private Section tableSection() {
    List<List<Object>> cells =
        IntStream.range(0, tables.size())
            .<List<Object>>mapToObj(
                i ->
                    List.of(
                        tables.get(i).name(),
                        rows.get(i),
                        tables.get(i).dataBytes(),
                        tables.get(i).indexBytes()))
            .toList();
    long sum = rows.stream().mapToLong(Long::longValue).sum();
    return Section.of(
            List.of(
                Column.text("table"),
                Column.number("rows"),
                Column.bytes("data"),
                Column.bytes("indexes")),
            cells,
            "tables")
        .titled("tables")
        .noting(List.of(Figures.count(sum, "rows") + " in all"));
  }

  private static Section useSection(
      String title, String owner, List<Use> uses, boolean ofSeveralTypes) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(owner));
    if (ofSeveralTypes) {
      columns.add(Column.text("resource type"));
    }
    columns.add(Column.number("capacity"));
    columns.add(Column.number("used"));
    columns.add(Column.number("free"));
    columns.add(Column.number("used %"));
    List<List<Object>> cells = new ArrayList<>();
    for (Use use : uses) {
      List<Object> row = new ArrayList<>();
      row.add(use.owner());
      if (ofSeveralTypes) {
        row.add(use.resourceType());
      }
      row.add(amount(use, use.capacity()));
      row.add(amount(use, use.used()));
      row.add(amount(use, use.free()));
      row.add(Objects.requireNonNullElse(use.percent(), ""));
      cells.add(row);
    }
    return Section.of(columns, cells, "").titled(title);
  }

  private static Object amount(Use use, BigInteger amount) {
    return ResourceUnits.isBytes(use.resourceType()) ? new ByteCount(amount) : amount;
  }

  private Section consumptionSection() {
    List<List<Object>> cells = new ArrayList<>();
    consumers.forEach(type -> cells.add(List.of("consumers, " + type.name(), type.number())));
    cells.add(List.of("allocations", allocations.number()));
    cells.add(List.of("allocations that hold now", allocations.now()));
    cells.add(List.of("allocations that are over", allocations.past()));
    cells.add(List.of("allocations to begin", allocations.future()));
    return Section.of(List.of(Column.text("what"), Column.number("count")), cells, "")
        .titled("consumption");
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "tables", IntStream.range(0, tables.size()).mapToObj(this::tableDocument).toList());
    document.put("resource_types", total.stream().map(use -> document(use, null)).toList());
    document.put("partitions", partitions.stream().map(use -> document(use, "partition")).toList());
    document.put(
        "provider_groups", groups.stream().map(use -> document(use, "provider_group")).toList());
    Map<String, Object> byType = new LinkedHashMap<>();
    consumers.forEach(type -> byType.put(type.name(), type.number()));
    document.put("consumers", byType);
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("total", allocations.number());
    counts.put("now", allocations.now());
    counts.put("past", allocations.past());
    counts.put("future", allocations.future());
    document.put("allocations", counts);
    return document;
  }

  private Object tableDocument(int i) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", tables.get(i).name());
    document.put("rows", rows.get(i));
    document.put("data_bytes", tables.get(i).dataBytes());
    document.put("index_bytes", tables.get(i).indexBytes());
    return document;
  }

  private static Object document(Use use, String owner) {
    Map<String, Object> document = new LinkedHashMap<>();
    if (owner != null) {
      document.put(owner, use.owner());
    }
    document.put("resource_type", use.resourceType());
    document.put("capacity", use.capacity());
    document.put("used", use.used());
    document.put("free", use.free());
    return document;
  }
}
