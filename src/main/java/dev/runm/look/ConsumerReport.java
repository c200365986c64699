package dev.runm.look;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer of {@code consumer}.
 *
 * @param now in epoch seconds
 */
record ConsumerReport(ConsumerRow consumer, AllocationCounts counts, Page<ItemRow> items, long now)
    implements Report {
  @Override
  public List<Section> sections() {
    List<List<Object>> rows = new ArrayList<>();
    own().forEach((fact, value) -> rows.add(List.of(fact, value)));
    rows.add(List.of("allocations", counts.words()));
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of(List.of(Column.text("consumer"), Column.text("value")), rows, ""));
    if (!items.rows().isEmpty()) {
      List<Field<ItemRow>> fields = new ArrayList<>(AllocationsReport.ITEM);
      fields.addAll(AllocationsReport.window(now));
      sections.add(
          new Fields<>(fields)
              .section(items.rows(), "items")
              .titled("allocations")
              .noting(items.notes()));
    }
    return sections;
  }

  private Map<String, Object> own() {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("name", consumer.name());
    own.put("uuid", consumer.uuid());
    own.put("type", consumer.type());
    own.put("project", consumer.project());
    own.put("user", consumer.userUuid());
    own.put("generation", consumer.generation());
    return own;
  }

  @Override
  public Object document() {
    Map<Long, Map<String, Object>> allocations = new LinkedHashMap<>();
    for (ItemRow item : items.rows()) {
      allocations.computeIfAbsent(item.allocationId(), id -> allocation(item));
    }
    Map<String, Object> document = own();
    document.put("held", counts.now());
    document.put("allocations", List.copyOf(allocations.values()));
    document.put("count", items.rows().size());
    document.put("truncated", items.truncated());
    return document;
  }

  private Map<String, Object> allocation(ItemRow first) {
    Map<String, Object> allocation = new Fields<>(AllocationsReport.window(now)).document(first);
    List<ItemRow> its =
        items.rows().stream().filter(i -> i.allocationId() == first.allocationId()).toList();
    allocation.put("items", new Fields<>(AllocationsReport.ITEM).documents(its));
    return allocation;
  }
}
