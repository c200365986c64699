package dev.runm.load;

import static dev.runm.rows.ModelTable.INVENTORIES;
import static dev.runm.rows.ModelTable.PROVIDERS;
import static dev.runm.rows.ModelTable.PROVIDER_CAPABILITIES;
import static dev.runm.rows.ModelTable.PROVIDER_DISTANCES;
import static dev.runm.rows.ModelTable.PROVIDER_GROUP_MEMBERS;
import static dev.runm.rows.ModelTable.PROVIDER_TREES;

import dev.runm.load.ProviderTree.Stock;
import dev.runm.rows.ModelTable;
import dev.runm.rows.RowSink;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;

/** The rows of the tables that have rows for each provider. */
final class ProviderRows {
  static final String OBJECT_TYPE = "runm.provider";
  private static final int FIRST_GENERATION = 1;

  private final ProviderRuns runs;
  private final Uuids uuids;

  ProviderRows(ProviderRuns runs, Uuids uuids) {
    this.runs = runs;
    this.uuids = uuids;
  }

  Map<ModelTable, RowSource> rows() {
    return Map.of(
        PROVIDERS,
        source(ProviderRun::providers, this::provider),
        PROVIDER_TREES,
        source(ProviderRun::providers, ProviderRows::tree),
        PROVIDER_CAPABILITIES,
        source(run -> run.nodes() * run.tree().capabilityCount(), ProviderRows::capabilities),
        INVENTORIES,
        source(run -> run.nodes() * run.tree().inventoryCount(), ProviderRows::inventories),
        PROVIDER_GROUP_MEMBERS,
        source(ProviderRun::memberships, ProviderRows::memberships),
        PROVIDER_DISTANCES,
        source(run -> (long) run.nodes() * run.distances().length / 2, ProviderRows::distances));
  }

  /** Returns the number of all providers, nested ones included. */
  long providerCount() {
    return sum(ProviderRun::providers);
  }

  private RowSource source(
      ToLongFunction<ProviderRun> rowsOfRun, BiConsumer<RowSink, ProviderCursor> writer) {
    return new RowSource(
        sum(rowsOfRun), sink -> ProviderCursor.walk(runs, at -> writer.accept(sink, at)));
  }

  private long sum(ToLongFunction<ProviderRun> rowsOfRun) {
    AtomicLong sum = new AtomicLong();
    runs.forEach(run -> sum.addAndGet(rowsOfRun.applyAsLong(run)));
    return sum.get();
  }

  private void provider(RowSink sink, ProviderCursor at) {
    sink.number(at.id())
        .text(uuids.of(OBJECT_TYPE, at.name()))
        .number(at.member().typeId())
        .number(FIRST_GENERATION)
        .number(at.run().partitionId());
    if (at.isRoot()) {
      sink.none().end();
    } else {
      sink.number(at.parentId()).end();
    }
  }

  private static void tree(RowSink sink, ProviderCursor at) {
    sink.number(at.id())
        .number(at.id())
        .number(at.rootId())
        .number(at.member().left())
        .number(at.member().right())
        .number(FIRST_GENERATION)
        .end();
  }

  private static void capabilities(RowSink sink, ProviderCursor at) {
    for (int capability : at.member().capabilities()) {
      sink.number(at.nextRowId()).number(at.id()).number(capability).end();
    }
  }

  private static void inventories(RowSink sink, ProviderCursor at) {
    for (Stock stock : at.member().inventory()) {
      sink.number(at.nextRowId()).number(at.id()).number(stock.resourceTypeId());
      stock.figures().forEach(sink::text);
      sink.end();
    }
  }

  private static void memberships(RowSink sink, ProviderCursor at) {
    for (int group : at.run().groupsOf(at.member())) {
      sink.number(group).number(at.id()).end();
    }
  }

  private static void distances(RowSink sink, ProviderCursor at) {
    if (at.isRoot()) {
      int[] pairs = at.run().distances();
      for (int i = 0; i < pairs.length; i += 2) {
        sink.number(at.nextRowId()).number(at.id()).number(pairs[i]).number(pairs[i + 1]).end();
      }
    }
  }
}
