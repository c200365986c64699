package dev.runm.look;

import dev.runm.output.LazyList;
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
record ConsumerReport(ConsumerRow consumer, AllocationCounts counts, Page<HeldItems> held, long now)
    implements Report {
  @Override
  public List<Section> sections() {
    List<List<Object>> rows = new ArrayList<>();
    own().forEach((fact, value) -> rows.add(List.of(fact, value)));
    rows.add(List.of("allocations", counts.words()));
    List<Section> sections = new ArrayList<>();
    sections.add(Section.facts("consumer", rows));
    if (!held.rows().isEmpty()) {
      List<Field<ItemRow>> fields = new ArrayList<>(AllocationsReport.ITEM);
      fields.addAll(AllocationsReport.window(now));
      sections.add(
          new Fields<>(fields)
              .section(items(), "items")
              .titled("allocations")
              .noting(held.notes()));
    }
    return sections;
  }

  private List<ItemRow> items() {
    return held.rows().stream().flatMap(one -> one.items().stream()).toList();
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
    Map<String, Object> document = own();
    document.put("held", counts.now());
    document.put("allocation_counts", counts.document());
    document.put("allocations", LazyList.of(held.rows(), one -> one.document(now)));
    document.put("count", held.rows().size());
    document.put("truncated", held.truncated());
    return document;
  }
}
