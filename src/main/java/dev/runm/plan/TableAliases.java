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
import org.jspecify.annotations.Nullable;

/** Which table each alias of a statement stands for. */
public final class TableAliases {
  private static final String NAME = "(`[^`]+`|[A-Za-z_][\\w$]*)";
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
      String schema = unquoted(found.group(1));
      String name = unquoted(found.group(2));
      String alias = unquoted(found.group(3));
      String table = facts.name(schema, name);
      if (facts.isTable(table) && !isDictionary(schema)) {
        boolean renamed = alias != null && !NOT_AN_ALIAS.contains(alias.toUpperCase(Locale.ROOT));
        aliases.add(name, table);
        if (renamed) {
          aliases.add(alias, table);
        }
      }
      from = found.end(2);
    }
    return aliases;
  }

  /** Returns the schemas that a statement may name; some of them may be none. */
  public static Set<String> schemas(String sql) {
    Set<String> schemas = new LinkedHashSet<>();
    Matcher found = TABLE.matcher(sql);
    int from = 0;
    while (found.find(from)) {
      String schema = unquoted(found.group(1));
      if (schema != null && !isDictionary(schema)) {
        schemas.add(schema);
      }
      from = found.end(2);
    }
    return schemas;
  }

  private static @Nullable String unquoted(@Nullable String name) {
    return name == null ? null : name.replace("`", "");
  }

  private static boolean isDictionary(@Nullable String schema) {
    return schema != null
        && (schema.equalsIgnoreCase("information_schema")
            || schema.equalsIgnoreCase("performance_schema"));
  }

  private void add(String alias, String table) {
    tables.computeIfAbsent(alias, name -> new LinkedHashSet<>()).add(table);
  }

  /**
   * Returns the table behind a name in a plan, if it is known. Where the statement gives one name
   * to several tables it is one that has the index, and rather one that grows; of several schemas'
   * all are named, so that nothing false is said of any. A name that the statement does not have is
   * that of a table behind a view.
   *
   * @param key the index that is used, or null
   */
  Optional<String> table(String alias, @Nullable String key) {
    Set<String> given = tables.getOrDefault(alias, Set.of());
    List<String> named = given.isEmpty() ? facts.namesakes(alias) : List.copyOf(given);
    List<String> indexed =
        named.stream().filter(table -> facts.columns(table, key).isPresent()).toList();
    List<String> possible = indexed.isEmpty() ? named : indexed;
    if (possible.size() > 1 && possible.stream().allMatch(table -> isCalled(table, alias))) {
      return Optional.of(String.join(" or ", possible));
    }
    return possible.stream()
        .filter(table -> !facts.isLookup(table))
        .findFirst()
        .or(() -> possible.stream().findFirst());
  }

  private static boolean isCalled(String table, String name) {
    return table.equals(name) || table.endsWith("." + name);
  }

  /** Whether a name that is no table of the schema is one of the server's own dictionary. */
  boolean isDictionaryTable(String alias) {
    return readsDictionary && !tables.containsKey(alias);
  }
}
