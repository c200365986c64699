package dev.runm.output;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text in a language, which is coloured at a terminal and left alone elsewhere. */
public record Code(Language language, String text) {
  private static final Set<String> KEYWORDS =
      Set.of(
          ("ADD ALL ALTER ANALYZE AND AS ASC BETWEEN BY CASE CREATE CROSS DEFAULT DELETE DESC"
                  + " DISTINCT DO DROP DUPLICATE ELSE END EXCEPT EXISTS EXPLAIN FALSE FOR FORCE"
                  + " FROM GROUP HAVING IGNORE IN INDEX INNER INSERT INTERSECT INTO IS JOIN KEY"
                  + " LATERAL LEFT LIKE LIMIT LOCKED NOT NOWAIT NULL OF OFFSET ON OR ORDER OUTER"
                  + " OVER PARTITION PRECEDING RECURSIVE REGEXP REPLACE RIGHT ROWS SELECT SET SHOW"
                  + " SKIP STRAIGHT_JOIN TABLE THEN TRUE UNBOUNDED UNION UNIQUE UPDATE USE USING"
                  + " VALUES WHEN WHERE WINDOW WITH XOR")
              .split(" "));

  private static final String SQL_PARTS =
      "(?<comment>/\\*(?s:.*?)\\*/|#(?!\\{)[^\\n]*|--(?=\\s)[^\\n]*)"
          + "|(?<string>'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")"
          + "|(?<value>[#$]\\{[^}]*\\}|\\?|\\b\\d[\\w.]*)"
          + "|(?<word>[A-Za-z_]\\w*)";
  private static final Pattern SQL = Pattern.compile("(?<tag>(?!))|" + SQL_PARTS);
  private static final Pattern MAPPER =
      Pattern.compile(
          "(?<tag></?[a-z](?s:[^<>])*>)|"
              + SQL_PARTS.replace("(?<comment>", "(?<comment><!--(?s:.*?)-->|"));

  /** What the text is written in. */
  public enum Language {
    SQL("sql"),
    /** The XML of a mapper, with SQL between its tags. */
    MAPPER("xml"),
    /** A unified diff. */
    DIFF("diff");

    private final String label;

    Language(String label) {
      this.label = label;
    }

    /** Returns the name that Markdown knows it by. */
    String label() {
      return label;
    }
  }

  /** Text that is as wide everywhere: tabs are two blanks. */
  public Code {
    text = text.replace("\t", "  ").stripTrailing();
  }

  /** A statement, laid out to be read. */
  public static Code sql(String statement) {
    return new Code(Language.SQL, SqlText.formatted(statement));
  }

  /** Returns the text for a terminal of so many colours; 0 leaves it bare. */
  String painted(int colours) {
    String safe = ScreenText.visibleLines(text);
    if (colours == 0) {
      return safe;
    }
    return switch (language) {
      case SQL -> painted(SQL.matcher(safe), colours);
      case MAPPER -> painted(MAPPER.matcher(safe), colours);
      case DIFF ->
          safe.lines()
              .map(line -> changed(line).paint(line, colours))
              .collect(Collectors.joining("\n"));
    };
  }

  private static String painted(Matcher part, int colours) {
    StringBuilder painted = new StringBuilder();
    while (part.find()) {
      String lines =
          part.group()
              .lines()
              .map(line -> style(part).paint(line, colours))
              .collect(Collectors.joining("\n"));
      part.appendReplacement(painted, Matcher.quoteReplacement(lines));
    }
    return part.appendTail(painted).toString();
  }

  private static Style style(Matcher part) {
    if (part.group("comment") != null) {
      return Style.DIM;
    }
    if (part.group("tag") != null) {
      return Style.TAG;
    }
    if (part.group("string") != null) {
      return Style.GOOD;
    }
    if (part.group("value") != null) {
      return Style.WARN;
    }
    return KEYWORDS.contains(part.group().toUpperCase(java.util.Locale.ROOT))
        ? Style.HEADING
        : Style.PLAIN;
  }

  private static Style changed(String line) {
    if (line.startsWith("+++") || line.startsWith("---")) {
      return Style.HEADING;
    }
    if (line.startsWith("@@")) {
      return Style.TAG;
    }
    return line.startsWith("+") ? Style.GOOD : line.startsWith("-") ? Style.BAD : Style.PLAIN;
  }
}
