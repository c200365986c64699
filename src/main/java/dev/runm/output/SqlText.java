package dev.runm.output;

import com.github.vertical_blank.sqlformatter.SqlFormatter;
import com.github.vertical_blank.sqlformatter.core.FormatConfig;
import com.github.vertical_blank.sqlformatter.languages.Dialect;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays statements out for people to read. */
public final class SqlText {
  private static final FormatConfig LAYOUT =
      FormatConfig.builder().indent("  ").maxColumnLength(72).build();

  /** Literals with a prefix, such as x'0f', which the library takes apart. */
  private static final Pattern PREFIXED = Pattern.compile("\\b([xXbBnN]|_\\w+)'");

  /** Clauses that end in a word which the library takes for the start of an UPDATE. */
  private static final Pattern SPLIT =
      Pattern.compile("\\b(FOR|ON DUPLICATE KEY)\\s+UPDATE\\b[ \\n]*", Pattern.CASE_INSENSITIVE);

  private SqlText() {}

  /**
   * Returns the statement with a line for each clause and a deeper one for each part: the same
   * words in the same order. One that the library cannot lay out stays as it is.
   */
  public static String formatted(String sql) {
    try {
      String laidOut = repaired(sql, SqlFormatter.of(Dialect.MySql).format(sql, LAYOUT));
      return bare(laidOut).equals(bare(sql)) ? laidOut : sql;
    } catch (RuntimeException unknownSyntax) {
      return sql;
    }
  }

  private static String repaired(String sql, String laidOut) {
    String whole = SPLIT.matcher(laidOut).replaceAll("$1 UPDATE ").stripTrailing();
    Matcher prefixed = PREFIXED.matcher(sql);
    while (prefixed.find()) {
      whole = whole.replace(prefixed.group(1) + " '", prefixed.group());
    }
    return whole;
  }

  private static String bare(String sql) {
    return sql.replaceAll("\\s+", "");
  }
}
