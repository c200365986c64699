package dev.runm.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What a statement is about, by its first word. */
enum StatementKind {
  /** Returns rows of tables. */
  SELECT,
  /** Tells about the server, tables or plans: the grammar has no way to change anything by it. */
  SHOW,
  /** Changes rows. */
  CHANGE,
  /** Changes tables, indexes or views, and cannot be rolled back. */
  DEFINE,
  /** Looks after tables, and returns rows on it. */
  MAINTAIN,
  /** Ends a connection, or what it runs, and cannot be rolled back. */
  KILL,
  /** Anything else: it would change the session or the server that runm works in. */
  OTHER;

  private static final Set<String> SELECTS = Set.of("SELECT", "WITH", "TABLE", "VALUES");
  private static final Set<String> SHOWS = Set.of("SHOW", "DESC", "DESCRIBE", "EXPLAIN");
  private static final Set<String> CHANGES = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE");
  private static final Set<String> DEFINES =
      Set.of("CREATE", "ALTER", "DROP", "RENAME", "TRUNCATE");
  private static final Set<String> DEFINED =
      Set.of("TABLE", "TEMPORARY", "INDEX", "UNIQUE", "FULLTEXT", "SPATIAL", "VIEW", "OR");
  private static final Set<String> MAINTAINS = Set.of("ANALYZE", "OPTIMIZE", "CHECK", "CHECKSUM");

  static StatementKind of(List<String> words) {
    String first = word(words, 0);
    String second = word(words, 1);
    if (SELECTS.contains(first)) {
      return first.equals("WITH") && changes(words) ? CHANGE : SELECT;
    }
    if (SHOWS.contains(first)) {
      return SHOW;
    }
    if (CHANGES.contains(first)) {
      return CHANGE;
    }
    if (DEFINES.contains(first)) {
      return DEFINED.contains(second) || first.equals("TRUNCATE") ? DEFINE : OTHER;
    }
    if (first.equals("KILL")) {
      return KILL;
    }
    return MAINTAINS.contains(first) && second.equals("TABLE") ? MAINTAIN : OTHER;
  }

  /** Whether it changes nothing but what functions that it calls may change. */
  boolean isRead() {
    return this == SELECT || this == SHOW;
  }

  /** Whether UPDATE or DELETE follows the common tables; FOR UPDATE only locks. */
  private static boolean changes(List<String> words) {
    return IntStream.range(1, words.size())
        .anyMatch(
            i ->
                word(words, i).equals("DELETE")
                    || word(words, i).equals("UPDATE") && !word(words, i - 1).equals("FOR"));
  }

  private static String word(List<String> words, int at) {
    return at < words.size() ? words.get(at).toUpperCase(Locale.ROOT) : "";
  }
}
