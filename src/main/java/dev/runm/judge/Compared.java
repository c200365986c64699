package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import dev.runm.plan.TableColumn;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a predicate compares a column with.
 *
 * @param words such as {@code a number}
 * @param differs whether it is known to be of another type or collation
 */
record Compared(String words, boolean differs) {
  private static final Pattern NUMBER = Pattern.compile("\\(?-?\\d.*");

  static Compared of(PlanAccess access, String column, Predicate predicate, Evidence evidence) {
    Optional<TableColumn> own = evidence.facts().column(access.table(), column);
    boolean left = predicate.left().contains("`" + column + "`");
    String other = left ? predicate.right() : predicate.left();
    if (NUMBER.matcher(other).matches()) {
      return new Compared("a number", own.filter(Compared::isText).isPresent());
    }
    for (PlanAccess others : evidence.plan().accesses()) {
      for (String name : predicate.columns(others.alias())) {
        Optional<TableColumn> type = evidence.facts().column(others.table(), name);
        if (!others.alias().equals(access.alias()) && type.isPresent()) {
          String words = "%s.%s (%s)".formatted(others.alias(), name, type.get().words());
          return new Compared(words, own.filter(mine -> differ(mine, type.get())).isPresent());
        }
      }
    }
    return new Compared("another type or collation", false);
  }

  private static boolean isText(TableColumn column) {
    return column.collationName() != null;
  }

  private static boolean differ(TableColumn one, TableColumn other) {
    return !Objects.equals(one.collationName(), other.collationName());
  }
}
