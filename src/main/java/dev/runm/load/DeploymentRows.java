package dev.runm.load;

import dev.runm.model.Deployment;
import dev.runm.rows.ModelTable;
import dev.runm.rows.RowSink;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All rows of a deployment, table by table. Only their recipe is kept: they are made while they are
 * written, by one thread, and are the same for the same deployment, seed and time.
 */
final class DeploymentRows {
  private final Map<ModelTable, RowSource> sources = new EnumMap<>(ModelTable.class);
  private final Deployment deployment;
  private final GroupNumbers groups;
  private final ProviderRuns runs;
  private final CodeBook codes;
  private final Uuids uuids;
  private final Consumption consumption;
  private final Overbooked overbooked;

  /**
   * Prepares the rows.
   *
   * @param now epoch seconds, for allocations that say no acquire time
   */
  DeploymentRows(Deployment deployment, long seed, long now) {
    this.deployment = deployment;
    codes = new CodeBook(deployment.codes());
    groups = new GroupNumbers(deployment);
    runs = new ProviderRuns(deployment, codes, groups);
    uuids = new Uuids(seed);
    consumption = new Consumption(deployment, runs, codes, uuids, now);
    overbooked = new Overbooked(deployment, runs, codes, now);
    ProviderRows providers = new ProviderRows(runs, uuids);
    sources.putAll(codes.rows());
    sources.putAll(providers.rows());
    sources.putAll(consumption.rows());
    sources.put(
        ModelTable.PARTITIONS,
        new RowSource(deployment.partitions().size(), this::writePartitions));
    sources.put(ModelTable.PROVIDER_GROUPS, new RowSource(groups.count(), this::writeGroups));
    long names =
        deployment.partitions().size()
            + groups.count()
            + providers.providerCount()
            + consumption.consumers().size();
    sources.put(ModelTable.OBJECT_NAMES, new RowSource(names, this::writeNames));
  }

  /** Returns a line on providers that are used beyond their capacity, if there are any. */
  Optional<String> overbooked() {
    return overbooked.notice();
  }

  RowSource of(ModelTable table) {
    return sources.get(table);
  }

  private void writePartitions(RowSink sink) {
    writeIdsAndUuids(sink, "runm.partition", deployment.partitions()::forEach);
  }

  private void writeGroups(RowSink sink) {
    writeIdsAndUuids(sink, "runm.provider_group", groups::forEachName);
  }

  private void writeIdsAndUuids(RowSink sink, String type, Consumer<Consumer<String>> names) {
    Counter id = new Counter();
    names.accept(name -> sink.number(id.next()).text(uuids.of(type, name)).end());
  }

  private void writeNames(RowSink sink) {
    Counter id = new Counter();
    writeNames(sink, id, "runm.partition", deployment.partitions()::forEach);
    writeNames(sink, id, "runm.provider_group", groups::forEachName);
    writeNames(
        sink,
        id,
        ProviderRows.OBJECT_TYPE,
        action -> ProviderCursor.walk(runs, at -> action.accept(at.name())));
    writeNames(sink, id, Consumption.OBJECT_TYPE, consumption.consumers()::forEach);
  }

  private void writeNames(RowSink sink, Counter id, String type, Consumer<Consumer<String>> names) {
    int typeId = codes.objectTypes.id(type);
    names.accept(
        name -> sink.number(id.next()).text(uuids.of(type, name)).number(typeId).text(name).end());
  }

  /** Counts rows from 1. */
  private static final class Counter {
    private long value;

    long next() {
      return ++value;
    }
  }
}
