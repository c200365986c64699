package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import java.util.Optional;

/**
 * What a rule says of a statement.
 *
 * @param access where, if it is about one access
 * @param sentence what was found, with its figures and, where it has one, its place in the SQL
 */
public record Finding(Rule rule, Optional<PlanAccess> access, String sentence) {
  /** Returns what was found, behind what the statement calls the table. */
  public String words() {
    return access.map(where -> where.alias() + " ").orElse("") + sentence;
  }
}
