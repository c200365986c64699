package dev.runm.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The keywords of MySQL's language that people meet in statements over a model. */
public final class Keywords {
  /** What may stand behind a table and is no other name of it. */
  private static final Set<String> BEHIND_TABLE =
      words(
          "AS CROSS EXCEPT FOR FORCE FROM GROUP HAVING IGNORE INNER INTERSECT INTO JOIN LEFT LIMIT"
              + " LOCK NATURAL ON ORDER PARTITION RIGHT SELECT SET STRAIGHT_JOIN UNION USE USING"
              + " VALUES WHERE WINDOW");

  private static final Set<String> ALL = new TreeSet<>(BEHIND_TABLE);

  static {
    ALL.addAll(
        words(
            "ADD ALL ALTER ANALYZE AND ASC BETWEEN BY CASE CREATE DEFAULT DELETE DESC DISTINCT DO"
                + " DROP DUPLICATE ELSE END EXISTS EXPLAIN FALSE IN INDEX INSERT IS KEY LATERAL"
                + " LIKE LOCKED NOT NOWAIT NULL OF OFFSET OR OUTER OVER PRECEDING RECURSIVE REGEXP"
                + " REPLACE ROWS SHARE SHOW SKIP TABLE THEN TRUE UNBOUNDED UNIQUE UPDATE WHEN WITH"
                + " XOR"));
  }

  private Keywords() {}

  private static Set<String> words(String words) {
    return new LinkedHashSet<>(List.of(words.split(" ")));
  }

  /** Returns all of them in capitals, in their order. */
  public static List<String> all() {
    return List.copyOf(ALL);
  }

  /** Whether a word, in whichever letters, is one of them. */
  public static boolean has(String word) {
    return ALL.contains(word.toUpperCase(Locale.ROOT));
  }

  /** Whether what stands behind a table is no other name of it but goes on with the statement. */
  public static boolean mayFollowTable(String word) {
    return BEHIND_TABLE.contains(word.toUpperCase(Locale.ROOT));
  }
}
