package dev.runm.explain;

import dev.runm.error.UserException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What EXPLAIN and ROLLBACK can do with a statement, by its first word. */
enum StatementKind {
  /** Has a plan and can be rolled back. */
  EXPLAINED,
  /** Has no plan and changes nothing that lasts. */
  HARMLESS;

  private static final Pattern FIRST_WORD =
      Pattern.compile(
          "\\A(?:\\s|\\(|/\\*.*?\\*/|--[^\\n]*\\n|#[^\\n]*\\n)*([A-Za-z]+)", Pattern.DOTALL);
  private static final Set<String> PLANNED =
      Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "WITH", "TABLE", "VALUES");
  private static final Set<String> READING = Set.of("SELECT", "WITH", "TABLE", "VALUES");

  /** How a plan marks the table that a statement with common table expressions writes to. */
  private static final Pattern WRITTEN =
      Pattern.compile("\"(?:insert|replace|update|delete)\": true");

  private static final Set<String> UNPLANNED = Set.of("SHOW", "DO", "EXPLAIN", "DESCRIBE", "DESC");

  /**
   * Returns the kind of a statement.
   *
   * @throws UserException if it would commit or outlast the transaction, as {@code SET autocommit}
   *     does
   */
  static StatementKind of(String id, String sql) {
    String word = firstWord(sql);
    if (PLANNED.contains(word)) {
      return EXPLAINED;
    }
    if (UNPLANNED.contains(word)) {
      return HARMLESS;
    }
    throw new UserException(
        "explain rolls back what a command does, which %s in %s does not allow: it was not run, what ran before it is rolled back"
            .formatted(word, id));
  }

  /** Whether MySQL has plans for such a statement. */
  static boolean isExplained(String sql) {
    return PLANNED.contains(firstWord(sql));
  }

  /** Whether a statement only says how the session or its next transaction works. */
  static boolean isSetting(String sql) {
    return firstWord(sql).equals("SET");
  }

  /** Whether a statement makes new rows. */
  static boolean inserts(String sql) {
    return Set.of("INSERT", "REPLACE").contains(firstWord(sql));
  }

  /** Whether a statement that has a plan changes rows. */
  static boolean writes(String sql, String plan) {
    String word = firstWord(sql);
    return PLANNED.contains(word)
        && (!READING.contains(word) || word.equals("WITH") && WRITTEN.matcher(plan).find());
  }

  /** Whether it is an UPDATE, of which the server counts the rows found, changed or not. */
  static boolean updates(String sql, String plan) {
    String word = firstWord(sql);
    return word.equals("UPDATE") || word.equals("WITH") && plan.contains("\"update\": true");
  }

  private static String firstWord(String sql) {
    Matcher first = FIRST_WORD.matcher(sql);
    return first.find() ? first.group(1).toUpperCase(Locale.ROOT) : "";
  }
}
