package dev.runm.explain;

import dev.runm.judge.UnusableIndex;
import dev.runm.plan.NamedTables;
import dev.runm.plan.SchemaFacts;
import dev.runm.plan.TableFacts;
import dev.runm.plan.ViewText;
import dev.runm.query.NamedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Asks what the schemas say now of the tables that statements name, and of those behind views. */
@Component
class SchemaReader {
  private final PlanMapper mapper;

  SchemaReader(PlanMapper mapper) {
    this.mapper = mapper;
  }

  /** Where a table or view is, and what it is called there. */
  private record Place(String schema, String name) {
    /** What it goes by in a session. */
    String in(String current) {
      return schema.equals(current) ? name : schema + "." + name;
    }
  }

  /**
   * What is known of them.
   *
   * @param unusable the indexes that find no rows; asked for when that is wanted
   */
  record Known(SchemaFacts facts, Supplier<List<UnusableIndex>> unusable) {}

  /** The views of the server's own schemas are not looked into. */
  Known known(List<NamedTables> statements) {
    String current = mapper.current();
    Map<String, TableFacts> tables = new LinkedHashMap<>();
    List<ViewText> views = new ArrayList<>();
    Set<Place> all = new HashSet<>();
    Set<Place> asked = places(statements.stream().flatMap(NamedTables::ofSchemas), current);
    while (all.addAll(asked)) {
      ask(asked, mapper::tables).forEach(table -> tables.put(table.name(), table));
      Set<Place> others =
          asked.stream()
              .filter(place -> !tables.containsKey(place.in(current)))
              .collect(Collectors.toSet());
      List<ViewText> found = ask(others, mapper::views);
      views.addAll(found);
      asked = places(found.stream().flatMap(view -> view.tables().stream()), current);
      asked.removeAll(all);
    }
    return new Known(
        new SchemaFacts(
            current,
            ask(all, mapper::indexColumns),
            List.copyOf(tables.values()),
            views,
            () -> ask(all, mapper::tableColumns)),
        SingletonSupplier.of(() -> ask(all, mapper::unusableIndexes)));
  }

  private static Set<Place> places(Stream<NamedTable> tables, String current) {
    return tables
        .filter(table -> !table.isOfDictionary())
        .map(table -> new Place(Objects.requireNonNullElse(table.schema(), current), table.table()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static <T> List<T> ask(
      Set<Place> places, BiFunction<Collection<String>, Collection<String>, List<T>> question) {
    if (places.isEmpty()) {
      return List.of();
    }
    return question.apply(
        places.stream().map(Place::schema).collect(Collectors.toSet()),
        places.stream().map(Place::name).collect(Collectors.toSet()));
  }
}
