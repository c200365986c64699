package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import java.util.ArrayList;
import java.util.List;

/** Takes the conditions of a plan apart, which MySQL spells with all brackets. */
final class Predicates {
  private static final List<String> OPERATORS =
      List.of(
          "<=>",
          "<>",
          "<=",
          ">=",
          "=",
          "<",
          ">",
          "not like",
          "like",
          "not in",
          "in",
          "between",
          "is not",
          "is",
          "not between",
          "member of");

  private Predicates() {}

  /** Returns what must all hold for a row of an access. */
  static List<Predicate> of(PlanAccess access) {
    return access.conditions().stream()
        .flatMap(condition -> all(condition).stream())
        .distinct()
        .toList();
  }

  /** Returns the predicates of a condition that must all hold. */
  static List<Predicate> all(String condition) {
    String bare = withoutBrackets(condition.strip());
    List<String> either = parts(bare, " or ");
    if (either.size() > 1) {
      List<List<Predicate>> alternatives = either.stream().map(Predicates::all).toList();
      return List.of(new Predicate("", "", "", alternatives));
    }
    List<String> all = parts(bare, " and ");
    boolean between = !parts(bare, " between ").get(0).equals(bare);
    if (all.size() == 1 || between) {
      return List.of(single(bare));
    }
    return all.stream().flatMap(part -> all(part).stream()).toList();
  }

  private static Predicate single(String text) {
    for (String operator : OPERATORS) {
      int at = outside(text, " " + operator + " ", 0);
      if (at >= 0) {
        String right = text.substring(at + operator.length() + 2).strip();
        return new Predicate(
            unbracketed(text.substring(0, at)),
            operator,
            operator.endsWith("in") ? right : unbracketed(right),
            List.of());
      }
    }
    return new Predicate(text, "", "", List.of());
  }

  /** An expression keeps its brackets, a column loses them. */
  private static String unbracketed(String side) {
    String bare = side.strip();
    return bare.startsWith("<cache>") ? bare : withoutBrackets(bare);
  }

  private static List<String> parts(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = outside(text, separator, 0); at >= 0; at = outside(text, separator, from)) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static String withoutBrackets(String text) {
    String bare = text;
    while (bare.startsWith("(") && closing(bare) == bare.length() - 1) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  /** Returns where the first bracket is closed. */
  private static int closing(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i = next(text, i)) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where {@code wanted} stands outside of brackets and quotes; -1 if nowhere. */
  private static int outside(String text, String wanted, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i = next(text, i)) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && text.startsWith(wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where it goes on behind a character, or behind a quoted text that it opens. */
  private static int next(String text, int at) {
    char quote = text.charAt(at);
    if (quote != '\'' && quote != '`' && quote != '"') {
      return at + 1;
    }
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' && quote != '`' ? 2 : 1;
    }
    return i + 1;
  }
}
