package dev.runm.explain;

import dev.runm.plan.PlanAccess;
import java.util.List;

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
    List<String> unused =
        access.indexColumns().stream()
            .filter(column -> !access.keyColumns().contains(column))
            .toList();
    String used = String.join(", ", access.keyColumns());
    String gap = used.isEmpty() || unused.isEmpty() ? "" : " ";
    String rest = unused.isEmpty() ? "" : gap + "[" + String.join(", ", unused) + "]";
    return "%s (%s%s)".formatted(access.key(), used, rest);
  }
}
