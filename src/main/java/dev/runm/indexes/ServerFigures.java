package dev.runm.indexes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the server counted, looked up by index. */
final class ServerFigures {
  private final Map<List<String>, Long> statistics = new HashMap<>();
  private final Optional<List<Traffic>> traffic;

  ServerFigures(List<IndexStatistic> statistics, Optional<List<Traffic>> traffic) {
    statistics.forEach(
        one ->
            this.statistics.put(
                List.of(one.tableName(), one.indexName(), one.name()), one.number()));
    this.traffic = traffic;
  }

  /** What InnoDB counted is preferred to the dictionary, which keeps figures for a day. */
  IndexState of(Index index, Optional<Redundant> redundant) {
    Long distinct = statistic(index, "n_diff_pfx%02d".formatted(index.parts().size()));
    return new IndexState(
        index,
        statistic(index, "size"),
        distinct == null ? index.cardinality() : distinct,
        traffic.map(counted -> reads(index, counted)).orElse(null),
        traffic.map(counted -> TableTraffic.of(index.table(), counted).written()).orElse(null),
        redundant);
  }

  /** Returns what was done to the tables of some indexes; nothing where it is not known. */
  List<TableTraffic> tables(List<Index> indexes) {
    return traffic.stream()
        .flatMap(
            counted ->
                indexes.stream()
                    .map(Index::table)
                    .distinct()
                    .map(table -> TableTraffic.of(table, counted)))
        .toList();
  }

  private Long statistic(Index index, String name) {
    return statistics.get(List.of(index.table(), index.name(), name));
  }

  private static long reads(Index index, List<Traffic> counted) {
    return counted.stream()
        .filter(one -> one.tableName().equals(index.table()))
        .filter(one -> index.name().equals(one.indexName()))
        .mapToLong(Traffic::fetched)
        .sum();
  }
}
