package dev.runm.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes SQL with its keywords, texts, numbers and comments told apart. */
final class SqlMarkup {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>/\\*.*?\\*/|--\\s[^\\n"
              + "]*|#[^\\n"
              + "]*)|(?<literal>'(?:[^'\\\\]++|\\\\.|'')*+'|\"(?:[^\"\\\\]++|\\\\.)*+\")"
              + "|(?<name>`[^`]*`)|(?<number>\\b\\d+(?:\\.\\d+)?\\b)|(?<mark>\\?)"
              + "|(?<keyword>\\b(?:select|straight_join|distinct|from|join|inner|left|right|outer|cross"
              + "|lateral|on|using|where|and|or|not|in|exists|is|null|like|between|case|when|then"
              + "|else|end|group|by|having|order|asc|desc|limit|offset|union|all|as|with|recursive"
              + "|insert|into|values|row|update|set|delete|ignore|duplicate|key|for|force|use"
              + "|index|share|skip|locked|of|over|partition|window|replace|true|false)\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final String[] KINDS = {"comment", "literal", "name", "number", "mark", "keyword"};

  private SqlMarkup() {}

  static void write(String sql, Markup page) {
    Matcher token = TOKEN.matcher(sql);
    int end = 0;
    while (token.find()) {
      page.text(sql.substring(end, token.start()));
      page.element("span", token.group(), "class", "sql-" + kind(token));
      end = token.end();
    }
    page.text(sql.substring(end));
  }

  private static String kind(Matcher token) {
    for (String kind : KINDS) {
      if (token.group(kind) != null) {
        return kind;
      }
    }
    return "keyword";
  }
}
