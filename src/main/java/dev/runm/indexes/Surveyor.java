package dev.runm.indexes;

import dev.runm.session.DatabaseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Asks the server for all that it tells of the indexes. */
@Component
class Surveyor {
  private final IndexesMapper mapper;

  Surveyor(IndexesMapper mapper) {
    this.mapper = mapper;
  }

  /** Returns the indexes of the schema, table by table. */
  List<Index> indexes() {
    return Index.of(mapper.parts());
  }

  /** Returns what is known of some of all the indexes. */
  Survey survey(List<Index> all, List<Index> shown) {
    Optional<List<IndexStatistic>> statistics = asked(mapper::statistics);
    Optional<Counting> counting = asked(mapper::counting);
    Optional<List<Traffic>> traffic =
        counting.filter(Counting::isOn).flatMap(on -> asked(mapper::traffic));
    ServerFigures figures = new ServerFigures(statistics.orElse(List.of()), traffic);
    Map<Index, Redundant> redundant = redundant(all);
    return new Survey(
        shown.stream()
            .map(index -> figures.of(index, Optional.ofNullable(redundant.get(index))))
            .toList(),
        figures.tables(shown),
        traffic.map(counted -> Since.of(mapper.tables(), counting.get().started())),
        Stream.of(closed(statistics, counting), incomplete(counting))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Map<Index, Redundant> redundant(List<Index> all) {
    return all.stream().collect(Collectors.groupingBy(Index::table)).values().stream()
        .flatMap(ofTable -> Redundancies.among(ofTable).stream())
        .collect(Collectors.toMap(Redundant::index, found -> found));
  }

  private static Optional<String> closed(
      Optional<List<IndexStatistic>> statistics, Optional<Counting> counting) {
    List<String> closed = new ArrayList<>();
    if (statistics.isEmpty()) {
      closed.add("mysql.innodb_index_stats (sizes)");
    }
    if (counting.isEmpty()) {
      closed.add("performance_schema (reads and writes)");
    }
    return closed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "This user may not read %s: GRANT SELECT shows what is missing."
                .formatted(String.join(" and ", closed)));
  }

  private static Optional<String> incomplete(Optional<Counting> counting) {
    if (counting.isEmpty()) {
      return Optional.empty();
    }
    if (!counting.get().isOn()) {
      return Optional.of(
          "Reads and writes are not counted: the performance schema is off on this server.");
    }
    return counting.get().lost() == 0
        ? Optional.empty()
        : Optional.of(
            "The server had no room to count for %d of its indexes: one may be read and not seem so."
                .formatted(counting.get().lost()));
  }

  /** Returns the server's answer, or nothing where the user may not ask. */
  private static <T> Optional<T> asked(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (DataAccessException failure) {
      if (DatabaseFailure.isDenied(failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }
}
