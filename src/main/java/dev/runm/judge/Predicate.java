package dev.runm.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One comparison of a condition, as MySQL spells it in a plan, or several joined by OR.
 *
 * @param left what stands before the operator; everything where there is none
 * @param operator such as {@code =} or {@code like}; empty where there is none
 * @param right what stands behind it
 * @param alternatives of an OR, of which each may be several predicates; otherwise empty
 */
record Predicate(String left, String operator, String right, List<List<Predicate>> alternatives) {
  private static final Pattern COLUMN =
      Pattern.compile("`[^`]+`\\.`([^`]+)`\\.`([^`]+)`|`([^`]+)`\\.`([^`]+)`");
  private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'");
  private static final Pattern WILDCARD = Pattern.compile("(?:_\\w+)?'[%_]");
  private static final Set<String> FINDING =
      Set.of("=", "<=>", "<", "<=", ">", ">=", "in", "between", "is", "like");
  private static final Set<String> RANGES = Set.of("<", "<=", ">", ">=", "between", "like", "<>");

  /** Whether it leaves more than one value of its column. */
  boolean isRange() {
    return RANGES.contains(operator);
  }

  /** Whether an index on the column that stands alone in it finds the rows that it leaves. */
  boolean canUseIndex() {
    return FINDING.contains(operator) && !startsWithWildcard();
  }

  /** Whether it is a pattern of which the first letter is not known. */
  boolean startsWithWildcard() {
    return operator.equals("like") && WILDCARD.matcher(right).lookingAt();
  }

  /** Whether it asks a subquery, which is judged on its own. */
  boolean asksSubquery() {
    return (left + right).contains("select#");
  }

  /** Returns the column of a table that stands alone on one side. */
  Optional<String> column(String alias) {
    return bare(left, alias).or(() -> bare(right, alias));
  }

  /** Returns the columns of a table that stand inside of an expression. */
  Set<String> wrapped(String alias) {
    Set<String> wrapped = new LinkedHashSet<>();
    for (String side : List.of(left, right)) {
      if (bare(side, alias).isEmpty()) {
        wrapped.addAll(columns(side, alias));
      }
    }
    return wrapped;
  }

  /** Returns the columns of a table that stand anywhere in it. */
  Set<String> columns(String alias) {
    Set<String> columns = columns(left, alias);
    columns.addAll(columns(right, alias));
    alternatives.stream()
        .flatMap(List::stream)
        .forEach(alternative -> columns.addAll(alternative.columns(alias)));
    return columns;
  }

  /** Whether it compares a column of this table with something that is not of this table. */
  boolean compares(String alias) {
    return !operator.isEmpty()
        && (columns(left, alias).isEmpty() || columns(right, alias).isEmpty());
  }

  /**
   * Returns it without the quotes and schemas that MySQL puts in, and without the name of the table
   * that it is told of.
   */
  String words(String alias) {
    if (!alternatives.isEmpty()) {
      return alternatives.stream()
          .map(all -> String.join(" and ", all.stream().map(one -> one.words(alias)).toList()))
          .collect(Collectors.joining(" or "));
    }
    String words = operator.isEmpty() ? left : left + " " + operator + " " + right;
    return COLUMN
        .matcher(words.strip())
        .replaceAll(found -> Matcher.quoteReplacement(shortened(found, alias)))
        .replaceAll("<cache>\\((.*?)\\)", "$1")
        .replace("`", "");
  }

  private static String shortened(MatchResult found, String alias) {
    String of = found.group(1) == null ? found.group(3) : found.group(1);
    String name = found.group(2) == null ? found.group(4) : found.group(2);
    return of.equalsIgnoreCase(alias) ? name : of + "." + name;
  }

  private static Optional<String> bare(String side, String alias) {
    Matcher column = COLUMN.matcher(side);
    return column.matches() && alias(column).equalsIgnoreCase(alias)
        ? Optional.of(name(column))
        : Optional.empty();
  }

  private static Set<String> columns(String side, String alias) {
    Set<String> columns = new LinkedHashSet<>();
    Matcher column = COLUMN.matcher(QUOTED.matcher(side).replaceAll("''"));
    while (column.find()) {
      if (alias(column).toLowerCase(Locale.ROOT).equals(alias.toLowerCase(Locale.ROOT))) {
        columns.add(name(column));
      }
    }
    return columns;
  }

  private static String alias(Matcher column) {
    return column.group(1) == null ? column.group(3) : column.group(1);
  }

  private static String name(Matcher column) {
    return column.group(2) == null ? column.group(4) : column.group(2);
  }
}
