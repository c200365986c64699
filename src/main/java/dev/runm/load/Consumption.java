package dev.runm.load;

import dev.runm.model.Deployment;
import dev.runm.model.Deployment.ListedAllocation;
import dev.runm.model.Deployment.ListedItem;
import dev.runm.rows.ModelTable;
import dev.runm.rows.RowSink;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of consumption that exists from the start; all of it by machines of one owner. */
final class Consumption {
  static final String OBJECT_TYPE = "runm.machine";
  private static final int FIRST_GENERATION = 1;

  private final List<ListedAllocation> allocations;
  private final List<String> consumers;
  private final ProviderRuns runs;
  private final CodeBook codes;
  private final Uuids uuids;
  private final long now;

  Consumption(Deployment deployment, ProviderRuns runs, CodeBook codes, Uuids uuids, long now) {
    this.allocations = deployment.allocations();
    this.consumers =
        List.copyOf(
            new LinkedHashSet<>(allocations.stream().map(ListedAllocation::consumer).toList()));
    this.runs = runs;
    this.codes = codes;
    this.uuids = uuids;
    this.now = now;
  }

  List<String> consumers() {
    return consumers;
  }

  Map<ModelTable, RowSource> rows() {
    long items = allocations.stream().mapToLong(allocation -> allocation.items().size()).sum();
    return Map.of(
        ModelTable.CONSUMERS, new RowSource(consumers.size(), this::writeConsumers),
        ModelTable.ALLOCATIONS, new RowSource(allocations.size(), this::writeAllocations),
        ModelTable.ALLOCATION_ITEMS, new RowSource(items, this::writeItems));
  }

  private void writeConsumers(RowSink sink) {
    String project = uuids.of("project", "project0");
    String user = uuids.of("user", "user0");
    long id = 0;
    for (String consumer : consumers) {
      sink.number(++id)
          .number(codes.consumerTypes.id(OBJECT_TYPE))
          .text(uuids.of(OBJECT_TYPE, consumer))
          .number(FIRST_GENERATION)
          .text(project)
          .text(user)
          .end();
    }
  }

  private void writeAllocations(RowSink sink) {
    Map<String, Long> consumerIds = new HashMap<>();
    consumers.forEach(consumer -> consumerIds.put(consumer, consumerIds.size() + 1L));
    long id = 0;
    for (ListedAllocation allocation : allocations) {
      sink.number(++id)
          .number(consumerIds.get(allocation.consumer()))
          .number(allocation.acquire().orElse(now))
          .number(allocation.release())
          .end();
    }
  }

  private void writeItems(RowSink sink) {
    Map<String, Long> providerIds = providerIds();
    long allocationId = 0;
    long id = 0;
    for (ListedAllocation allocation : allocations) {
      allocationId++;
      for (ListedItem item : allocation.items()) {
        sink.number(++id)
            .number(allocationId)
            .number(providerIds.get(item.provider()))
            .number(codes.resourceTypes.id(item.resourceType()))
            .text(item.used().toString())
            .end();
      }
    }
  }

  /** Returns the ids of the providers that are consumed, found on one walk over all of them. */
  private Map<String, Long> providerIds() {
    Set<String> wanted = new HashSet<>();
    allocations.forEach(allocation -> allocation.items().forEach(i -> wanted.add(i.provider())));
    Map<String, Long> ids = new HashMap<>();
    if (!wanted.isEmpty()) {
      ProviderCursor.walk(
          runs,
          at -> {
            String name = at.name();
            if (wanted.contains(name)) {
              ids.put(name, at.id());
            }
          });
    }
    return ids;
  }
}
