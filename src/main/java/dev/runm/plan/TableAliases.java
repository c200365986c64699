package dev.runm.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which table each alias of a statement stands for. */
public final class TableAliases {
  private static final String NAME = "`?([A-Za-z_][\\w$]*)`?";
  private static final Pattern TABLE =
      Pattern.compile(
          "(?:\\b(?:FROM|JOIN|STRAIGHT_JOIN|UPDATE|INTO)|,)[\\s(]+(?:"
              + NAME
              + "\\.)?"
              + NAME
              + "(?:\\s+(?:AS\\s+)?"
              + NAME
              + ")?",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NOT_AN_ALIAS =
      Set.of(
          "WHERE",
          "ON",
          "SET",
          "JOIN",
          "LEFT",
          "RIGHT",
          "INNER",
          "CROSS",
          "NATURAL",
          "ORDER",
          "GROUP",
          "LIMIT",
          "USING",
          "FORCE",
          "USE",
          "IGNORE",
          "VALUES",
          "SELECT",
          "UNION",
          "STRAIGHT_JOIN",
          "HAVING",
          "WINDOW",
          "FOR",
          "LOCK",
          "PARTITION");

  private final Map<String, Set<String>> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final SchemaFacts facts;
  private final boolean readsDictionary;

  private TableAliases(SchemaFacts facts, boolean readsDictionary) {
    this.facts = facts;
    this.readsDictionary = readsDictionary;
  }

  /** Reads the names that a statement gives to tables of the schema. */
  public static TableAliases of(String sql, SchemaFacts facts) {
    String lower = sql.toLowerCase(Locale.ROOT);
    TableAliases aliases =
        new TableAliases(
            facts, lower.contains("information_schema.") || lower.contains("performance_schema."));
    Matcher found = TABLE.matcher(sql);
    int from = 0;
    while (found.find(from)) {
      String schema = found.group(1);
      String table = found.group(2);
      String alias = found.group(3);
      if (facts.isTable(table) && !isDictionary(schema)) {
        aliases.add(table, table);
        if (alias != null && !NOT_AN_ALIAS.contains(alias.toUpperCase(Locale.ROOT))) {
          aliases.add(alias, table);
        }
      }
      from = found.end(2);
    }
    return aliases;
  }

  private static boolean isDictionary(String schema) {
    return schema != null
        && (schema.equalsIgnoreCase("information_schema")
            || schema.equalsIgnoreCase("performance_schema"));
  }

  private void add(String alias, String table) {
    tables.computeIfAbsent(alias, name -> new LinkedHashSet<>()).add(table);
  }

  /**
   * Returns the table behind a name in a plan, if it is one of the schema. Where the statement
   * gives one name to several tables it is one that has the index, and rather one that grows.
   *
   * @param key the index that is used, or null
   */
  Optional<String> table(String alias, String key) {
    List<String> named = List.copyOf(tables.getOrDefault(alias, Set.of()));
    List<String> indexed =
        named.stream().filter(table -> facts.columns(table, key).isPresent()).toList();
    List<String> possible = indexed.isEmpty() ? named : indexed;
    return possible.stream()
        .filter(table -> !facts.isLookup(table))
        .findFirst()
        .or(() -> possible.stream().findFirst());
  }

  /** Whether a name that is no table of the schema is one of the server's own dictionary. */
  boolean isDictionaryTable(String alias) {
    return readsDictionary && !tables.containsKey(alias);
  }
}
