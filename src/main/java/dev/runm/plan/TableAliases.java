package dev.runm.plan;

import dev.runm.query.NamedTable;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which table each alias of a statement stands for: by the server's own repetition of the statement
 * where there is one, else by the statement. Views are looked into.
 */
public final class TableAliases {
  private final Map<String, Set<String>> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Set<String>> written = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final SchemaFacts facts;
  private final boolean readsDictionary;

  private TableAliases(SchemaFacts facts, boolean readsDictionary) {
    this.facts = facts;
    this.readsDictionary = readsDictionary;
  }

  /** Reads the names that a statement gives to tables, of which nothing but its text is known. */
  public static TableAliases of(String sql, SchemaFacts facts) {
    return of(NamedTables.of(sql, List.of(), ""), facts);
  }

  /** Reads the names that a statement gives to tables. */
  public static TableAliases of(NamedTables named, SchemaFacts facts) {
    TableAliases aliases = new TableAliases(facts, named.readDictionary());
    named.told().forEach(table -> aliases.add(table, aliases.told, new HashSet<>()));
    named.written().forEach(table -> aliases.add(table, aliases.written, new HashSet<>()));
    return aliases;
  }

  /** A view is known by its tables, which a plan names as the view does. */
  private void add(NamedTable named, Map<String, Set<String>> known, Set<String> views) {
    String name = facts.name(named.schema(), named.table());
    if (named.isOfDictionary()) {
      return;
    }
    if (facts.isTable(name)) {
      known.computeIfAbsent(named.alias(), alias -> new LinkedHashSet<>()).add(name);
    } else if (views.add(name)) {
      facts.view(name).forEach(inside -> add(inside, known, views));
    }
  }

  /**
   * Returns the table behind a name in a plan, if it is known. Where the statement gives one name
   * to several tables it is one that has the index and the columns, and rather one that grows; of
   * several schemas' all are named, so that nothing false is said of any. A name that nothing gives
   * is that of a table behind a view, unless the server repeated the statement.
   *
   * @param key the index that is used, or null
   * @param columns those that are used
   */
  Optional<String> table(String alias, @Nullable String key, List<String> columns) {
    List<String> indexed = anyWith(named(alias), table -> facts.columns(table, key).isPresent());
    List<String> possible = anyWith(indexed, table -> facts.hasColumns(table, columns));
    if (possible.size() > 1 && possible.stream().allMatch(table -> isCalled(table, alias))) {
      return Optional.of(String.join(" or ", possible));
    }
    return possible.stream()
        .filter(table -> !facts.isLookup(table))
        .findFirst()
        .or(() -> possible.stream().findFirst());
  }

  /** Returns those of several that something is true of; all if it is of none. */
  private static List<String> anyWith(List<String> tables, Predicate<String> wanted) {
    if (tables.size() < 2) {
      return tables;
    }
    List<String> found = tables.stream().filter(wanted).toList();
    return found.isEmpty() ? tables : found;
  }

  private List<String> named(String alias) {
    if (isKnown(alias)) {
      return List.copyOf(told.containsKey(alias) ? told.get(alias) : written.get(alias));
    }
    return told.isEmpty() ? facts.namesakes(alias) : List.of();
  }

  private boolean isKnown(String alias) {
    return told.containsKey(alias) || written.containsKey(alias);
  }

  private static boolean isCalled(String table, String name) {
    return table.equals(name) || table.endsWith("." + name);
  }

  /** Whether a name is one of the server's own tables, which are many behind one of its views. */
  boolean isDictionaryTable(String alias) {
    return readsDictionary && !isKnown(alias);
  }
}
