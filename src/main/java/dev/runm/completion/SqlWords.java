package dev.runm.completion;

import dev.runm.query.Keywords;
import dev.runm.query.SqlToken;
import dev.runm.shell.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Keywords and functions of MySQL that people use in statements over the model. */
final class SqlWords {
  private static final Map<String, String> VERBS =
      Map.of(
          "SELECT", "reads rows",
          "WITH", "names queries for a SELECT",
          "SHOW", "tells of tables, indexes, variables",
          "DESCRIBE", "the columns of a table",
          "INSERT", "adds rows, with --write",
          "UPDATE", "changes rows, with --write",
          "DELETE", "deletes rows, with --write",
          "ANALYZE", "counts a table's keys anew, with --write",
          "TABLE", "all rows of a table",
          "VALUES", "rows that are written down");

  /** What alone may stand behind a word. */
  private static final Map<String, String> BEHIND =
      Map.ofEntries(
          Map.entry("GROUP", "BY"),
          Map.entry("ORDER", "BY"),
          Map.entry("INNER", "JOIN"),
          Map.entry("CROSS", "JOIN"),
          Map.entry("OUTER", "JOIN"),
          Map.entry("LEFT", "JOIN OUTER"),
          Map.entry("RIGHT", "JOIN OUTER"),
          Map.entry("NATURAL", "JOIN LEFT RIGHT"),
          Map.entry("IS", "FALSE NOT NULL TRUE"),
          Map.entry("FORCE", "INDEX"),
          Map.entry("USE", "INDEX"),
          Map.entry("IGNORE", "INDEX"),
          Map.entry("FOR", "SHARE UPDATE"),
          Map.entry("SHARE", "NOWAIT OF SKIP"),
          Map.entry("SKIP", "LOCKED"),
          Map.entry("UNION", "ALL DISTINCT SELECT"),
          Map.entry("EXCEPT", "SELECT"),
          Map.entry("INTERSECT", "SELECT"),
          Map.entry("DELETE", "FROM"),
          Map.entry("INSERT", "INTO"),
          Map.entry("DUPLICATE", "KEY"),
          Map.entry("ANALYZE", "TABLE"),
          Map.entry("SHOW", "COLUMNS CREATE INDEX STATUS TABLE TABLES VARIABLES WARNINGS"),
          Map.entry("COLUMNS", "FROM"),
          Map.entry("INDEX", ""),
          Map.entry("LIMIT", ""));

  /** The parts of a SELECT in their order. */
  private static final List<String> CLAUSES =
      List.of("FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "FOR");

  private static final String JOINS = "JOIN LEFT INNER CROSS STRAIGHT_JOIN RIGHT NATURAL";
  private static final String OPERATORS = "AND OR XOR BETWEEN IN IS LIKE NOT REGEXP";
  private static final String VALUES = "CASE EXISTS FALSE NOT NULL TRUE";
  private static final String SETS = "UNION EXCEPT INTERSECT";

  private static final List<String> FUNCTIONS =
      List.of(
          ("ABS AVG BIT_COUNT CAST CEIL CHAR_LENGTH COALESCE CONCAT CONCAT_WS COUNT DATABASE DATE"
                  + " DATE_ADD DATE_FORMAT DENSE_RANK FIRST_VALUE FLOOR FORMAT FROM_UNIXTIME"
                  + " GREATEST GROUP_CONCAT HEX IF IFNULL JSON_ARRAYAGG JSON_EXTRACT JSON_OBJECT"
                  + " JSON_TABLE LAG LAST_VALUE LEAD LEAST LEFT LENGTH LOWER LPAD MAX MIN MOD NOW"
                  + " NTILE NULLIF RAND RANK REGEXP_LIKE REGEXP_REPLACE REPLACE ROUND ROW_NUMBER"
                  + " RPAD SUBSTRING SUM TIMESTAMPDIFF TRIM TRUNCATE UNHEX UNIX_TIMESTAMP UPPER"
                  + " VERSION")
              .split(" "));

  private final StatementText ahead;
  private final boolean small;

  /**
   * @param ahead what stands before the word
   */
  SqlWords(StatementText ahead, String prefix) {
    this.ahead = ahead;
    String typed = prefix.isEmpty() ? ahead.text() : prefix;
    this.small =
        typed.chars().filter(Character::isLetter).limit(1).anyMatch(Character::isLowerCase);
  }

  /** Returns what a statement may begin with. */
  static List<Word> verbs() {
    return VERBS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(verb -> new Word(verb.getKey(), verb.getValue()))
        .toList();
  }

  /** Whether nothing but {@link #behindWord} can be next. */
  boolean isBehindWord() {
    String last = ahead.last(0);
    return last.equals("NOT") && (ahead.last(1).equals("IS") || negates())
        || last.equals("UPDATE") && ahead.last(1).equals("FOR")
        || last.equals("KEY") && ahead.last(1).equals("DUPLICATE")
        || BEHIND.containsKey(last);
  }

  /** Returns what may stand behind a word that few can. */
  List<Word> behindWord() {
    String next =
        switch (ahead.last(0)) {
          case "NOT" -> negates() ? "BETWEEN IN LIKE REGEXP" : "FALSE NULL TRUE";
          case "UPDATE" -> BEHIND.get("SHARE");
          case "KEY" -> "UPDATE";
          case "INDEX" -> ahead.verb().equals("SHOW") ? "FROM" : "";
          default -> BEHIND.get(ahead.last(0));
        };
    return keywords(next);
  }

  private boolean negates() {
    List<SqlToken> tokens = ahead.tokens();
    return tokens.size() > 1
        && new StatementText(ahead.text(), tokens.subList(0, tokens.size() - 1)).endsInValue();
  }

  /** Returns what may stand behind a table. */
  List<Word> behindTable() {
    String joined = ahead.clause().equals("JOIN") ? "ON USING " : "";
    String named = ahead.last(1).equals("AS") ? "" : "AS ";
    return keywords(
        switch (ahead.verb()) {
          case "INSERT", "REPLACE" -> "VALUES SELECT SET PARTITION";
          case "UPDATE" -> joined + named + "SET " + JOINS;
          case "DELETE" -> named + "WHERE ORDER LIMIT";
          case "SHOW" -> "LIKE WHERE FROM";
          default ->
              joined
                  + "WHERE "
                  + JOINS
                  + " "
                  + behind("WHERE")
                  + named
                  + "FORCE USE IGNORE "
                  + SETS;
        });
  }

  /** Returns what may stand behind a value. */
  List<Word> behindValue() {
    String clause = ahead.clause();
    if (clause.equals("FROM") || clause.equals("JOIN")) {
      return behindTable();
    }
    String cases = ahead.isInCase() ? "WHEN THEN ELSE END " : "";
    return keywords(
        cases
            + switch (clause) {
              case "SELECT" -> "FROM AS " + OPERATORS + " OVER LIMIT " + SETS;
              case "ON", "USING" -> OPERATORS + " WHERE " + JOINS + " " + behind("WHERE");
              case "SET" -> "WHERE ORDER LIMIT " + OPERATORS;
              case "VALUES", "INTO" -> "ON VALUES SELECT";
              case "WHERE", "HAVING" -> OPERATORS + " " + behind(clause) + SETS;
              case "GROUP" -> "WITH " + behind(clause) + SETS;
              case "ORDER" -> "ASC DESC " + behind(clause) + SETS;
              case "LIMIT" -> "OFFSET FOR " + SETS;
              default ->
                  ahead.verb().equals("WITH")
                      ? "AS SELECT"
                      : OPERATORS + " AS ASC DESC ORDER PARTITION";
            });
  }

  private static String behind(String clause) {
    List<String> later = CLAUSES.subList(CLAUSES.indexOf(clause) + 1, CLAUSES.size());
    return String.join(" ", later) + " ";
  }

  /** Returns the keywords that may stand where a value does. */
  List<Word> values() {
    boolean distinct = ahead.last(0).equals("SELECT") || ahead.opensFunction();
    String query = ahead.last(0).equals("(") ? "SELECT " : "";
    return keywords(query + (distinct ? "DISTINCT " : "") + VALUES);
  }

  /** Returns the keywords that may stand where a table does. */
  List<Word> tables() {
    return keywords(ahead.last(0).equals("(") ? "SELECT" : "");
  }

  List<Word> functions() {
    return FUNCTIONS.stream().map(word -> new Word(cased(word) + "(", "function", false)).toList();
  }

  /** Returns all keywords, for statements that are not understood. */
  List<Word> all() {
    return keywords(String.join(" ", Keywords.all()));
  }

  private List<Word> keywords(String words) {
    return Stream.of(words.split(" "))
        .filter(word -> !word.isEmpty())
        .distinct()
        .map(word -> new Word(cased(word), ""))
        .toList();
  }

  private String cased(String word) {
    return small ? word.toLowerCase(Locale.ROOT) : word;
  }
}
