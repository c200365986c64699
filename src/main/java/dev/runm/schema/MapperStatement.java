package dev.runm.schema;

import dev.runm.plan.NamedTables;
import dev.runm.query.NamedTable;
import dev.runm.session.MapperElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of a mapper with all that it may say.
 *
 * @param sql its text with every fragment and every condition, as if all held at once
 * @param named the tables that it names, but for the server's own
 */
record MapperStatement(String name, String sql, List<NamedTable> named) {
  private static final Pattern LOCKING =
      Pattern.compile(
          "\\bFOR\\s+(?:UPDATE|SHARE)\\b(?:\\s+OF\\s+(?<names>\\w+(?:\\s*,\\s*\\w+)*))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SET = Pattern.compile("\\bSET\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern END =
      Pattern.compile("\\b(?:WHERE|ORDER|LIMIT)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern TARGET =
      Pattern.compile("\\s*`?(\\w+)`?\\s*\\.\\s*`?\\w+`?\\s*=.*", Pattern.DOTALL);

  /** Returns the statements of mapper files, file by file. */
  static List<MapperStatement> in(Map<Path, String> files) {
    List<MapperElement> elements = new ArrayList<>();
    files.forEach((file, text) -> elements.addAll(MapperElement.in(file, text)));
    MapperSql sql = new MapperSql(elements);
    return elements.stream()
        .filter(element -> !element.isFragment())
        .map(element -> of(element.name(), sql.of(element)))
        .toList();
  }

  static MapperStatement of(String name, String sql) {
    return new MapperStatement(
        name,
        sql,
        NamedTables.of(sql, List.of(), "").written().stream()
            .filter(one -> one.schema() == null || MapperSql.isGiven(one.schema()))
            .toList());
  }

  /** Returns what it may do with a table; nothing if it does not name it. */
  Set<Way> ways(String table) {
    Set<Way> ways = EnumSet.noneOf(Way.class);
    for (int i = 0; i < named.size(); i++) {
      NamedTable one = named.get(i);
      if (one.table().equals(table) || MapperSql.isGiven(one.table())) {
        ways.add(way(one, i == 0));
        if (isLocked(one)) {
          ways.add(Way.LOCKS);
        }
      }
    }
    return ways;
  }

  private Way way(NamedTable named, boolean first) {
    String verb = sql.strip().split("[\\s(]+", 2)[0].toUpperCase(Locale.ROOT);
    return switch (verb) {
      case "INSERT", "REPLACE", "LOAD" -> first ? Way.INSERTS : Way.READS;
      case "DELETE", "TRUNCATE" -> first ? Way.DELETES : Way.READS;
      case "UPDATE" -> isSet(named, first) ? Way.UPDATES : Way.READS;
      case "ANALYZE" -> Way.ANALYZES;
      case "CREATE", "ALTER", "DROP", "RENAME" -> Way.DEFINES;
      default -> Way.READS;
    };
  }

  private boolean isLocked(NamedTable named) {
    return LOCKING
        .matcher(sql)
        .results()
        .anyMatch(
            locking ->
                locking.group(1) == null
                    || List.of(locking.group(1).split("\\s*,\\s*")).contains(named.alias()));
  }

  /** Whether an UPDATE changes the table; a column without a table's name is the first one's. */
  private boolean isSet(NamedTable named, boolean first) {
    Matcher set = SET.matcher(sql);
    if (!set.find()) {
      return first;
    }
    for (String assignment : outermost(END.split(sql.substring(set.end()))[0])) {
      Matcher target = TARGET.matcher(assignment);
      if (target.matches() ? target.group(1).equals(named.alias()) : first) {
        return true;
      }
    }
    return false;
  }

  private static List<String> outermost(String text) {
    StringBuilder split = new StringBuilder();
    int depth = 0;
    for (char letter : text.toCharArray()) {
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      split.append(letter == ',' && depth == 0 ? '\0' : letter);
    }
    return List.of(split.toString().split("\0"));
  }
}
