package dev.runm.expect;

import dev.runm.error.NearMiss;
import dev.runm.explain.ExplainedStatement;
import dev.runm.explain.LastCommand;
import dev.runm.plan.PlanAccess;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An index that some statement of the command uses, or that none does.
 *
 * @param table where it is used, if that is told
 */
record IndexExpectation(boolean used, String index, Optional<String> table) implements Expectation {
  @Override
  public Optional<String> unmet(LastCommand last) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> uses = new ArrayList<>();
    int number = 0;
    for (ExplainedStatement explained : last.explanation().statements()) {
      number++;
      for (PlanAccess access : explained.plan().accesses()) {
        if (isUse(access)) {
          uses.add("statement %d (%s)".formatted(number, explained.statement().id()));
        }
        if (isHere(access) && access.source() == PlanAccess.Source.TABLE) {
          seen.add(access.key() == null ? "no index" : access.key());
        }
      }
    }
    if (used) {
      return uses.isEmpty() ? Optional.of(others(seen)) : Optional.empty();
    }
    return uses.isEmpty()
        ? Expectation.unlessInDoubt(last).or(() -> misspelt(last))
        : Optional.of("it is used in " + uses.get(0));
  }

  /** An index that is gone is not used; one that is misspelt would never be. */
  private Optional<String> misspelt(LastCommand last) {
    List<String> known = last.indexes();
    String hint = known.contains(index) ? "" : NearMiss.hint(index, known);
    return hint.isEmpty() ? Optional.empty() : Optional.of("the schema has no such index" + hint);
  }

  private String others(Set<String> seen) {
    String where = table.map(" on "::concat).orElse("");
    return seen.isEmpty()
        ? "no statement reads " + table.orElse("a table")
        : "used%s: %s".formatted(where, String.join(", ", seen));
  }

  private boolean isUse(PlanAccess access) {
    return isHere(access)
        && access.key() != null
        && List.of(access.key().split("[(),]")).contains(index);
  }

  private boolean isHere(PlanAccess access) {
    return table.isEmpty()
        || access.table().equals(table.get())
        || access.alias().equals(table.get());
  }
}
