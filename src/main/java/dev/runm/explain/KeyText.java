package dev.runm.explain;

import dev.runm.plan.AccessWords;
import dev.runm.plan.PlanAccess;

/** The index of an access as people read it. */
final class KeyText {
  private KeyText() {}

  /**
   * Returns the index, the columns of it that are used, then in brackets those that it has beside.
   */
  static String of(PlanAccess access) {
    if (access.key() == null) {
      return "";
    }
    String columns = AccessWords.columns(access);
    return columns.equals("()") ? access.key() : access.key() + " " + columns;
  }
}
