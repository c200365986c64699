package dev.runm.output;

import dev.runm.query.Keywords;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text in a language, which is coloured at a terminal and left alone elsewhere. */
public record Code(Language language, String text) {
  private static final String SQL_PARTS =
      "(?<comment>/\\*(?s:.*?)\\*/|#(?!\\{)[^\\n]*|--(?=\\s)[^\\n]*)"
          + "|(?<string>'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")"
          + "|(?<value>[#$]\\{[^}]*\\}|\\?|\\b\\d[\\w.]*)"
          + "|(?<word>[A-Za-z_]\\w*)";
  private static final Pattern SQL = Pattern.compile("(?<tag>(?!))|" + SQL_PARTS);

  /** A statement that is being typed may end inside a quote or a comment. */
  private static final Pattern TYPED_SQL =
      Pattern.compile(SQL.pattern() + "|(?<open>['\"](?s:.*)|/\\*(?s:.*))");

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

  /** Returns the text in colours, if there are any. */
  String painted(Colours colours) {
    String safe = ScreenText.visibleLines(text);
    if (colours.none()) {
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

  private static String painted(Matcher part, Colours colours) {
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
    return Keywords.has(part.group()) ? Style.HEADING : Style.PLAIN;
  }

  /** Gives the parts of a statement that is being typed, letter for letter, with their styles. */
  static void parts(String sql, BiConsumer<String, Style> taker) {
    Matcher part = TYPED_SQL.matcher(sql);
    int end = 0;
    while (part.find()) {
      taker.accept(sql.substring(end, part.start()), Style.PLAIN);
      String open = part.group("open");
      Style ofOpen = open != null && open.startsWith("/") ? Style.DIM : Style.GOOD;
      taker.accept(part.group(), open == null ? style(part) : ofOpen);
      end = part.end();
    }
    taker.accept(sql.substring(end), Style.PLAIN);
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
