package dev.runm.indexes;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which columns an UPDATE changes, by the text of the statement. */
final class Written {
  private static final Pattern SET = Pattern.compile("(?i)\\bSET\\b");
  private static final Pattern END = Pattern.compile("(?i)\\b(WHERE|ORDER|LIMIT)\\b");
  private static final Pattern TARGET =
      Pattern.compile("\\s*(?:`?(\\w+)`?\\s*\\.\\s*)?`?(\\w+)`?\\s*=.*", Pattern.DOTALL);

  private Written() {}

  /**
   * Returns the columns of a table that are set.
   *
   * @param alias what the statement calls the table
   * @param only whether it is the only table, so that columns need no alias
   */
  static Set<String> columns(String sql, String alias, boolean only) {
    Set<String> columns = new HashSet<>();
    Matcher set = SET.matcher(sql);
    if (set.find()) {
      for (String assignment : outermost(sql.substring(set.end()))) {
        Matcher target = TARGET.matcher(assignment);
        if (target.matches()
            && (target.group(1) == null ? only : target.group(1).equalsIgnoreCase(alias))) {
          columns.add(target.group(2).toLowerCase(Locale.ROOT));
        }
      }
    }
    return columns;
  }

  /** Adds the generated columns that change with those, and with these in turn. */
  static Set<String> withGenerated(Set<String> columns, List<GeneratedColumn> generated) {
    Set<String> all = new HashSet<>(columns);
    int before;
    do {
      before = all.size();
      for (GeneratedColumn column : generated) {
        if (Set.copyOf(all).stream().anyMatch(column::isFrom)) {
          all.add(column.name().toLowerCase(Locale.ROOT));
        }
      }
    } while (all.size() > before);
    return all;
  }

  /** Splits at the commas that are not inside of brackets, up to what follows the assignments. */
  private static List<String> outermost(String text) {
    StringBuilder split = new StringBuilder();
    int depth = 0;
    for (char letter : text.toCharArray()) {
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      split.append(letter == ',' && depth == 0 ? '\0' : letter);
    }
    return List.of(END.split(split)[0].split("\0"));
  }
}
