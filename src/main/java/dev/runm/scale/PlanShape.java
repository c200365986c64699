package dev.runm.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plans of a command: for each statement, in the order of sending, the different ways in which
 * it was run. Two deployments with the same shape are searched in the same way.
 */
record PlanShape(Map<String, List<List<AccessShape>>> statements) {

  /** Collects the plans of a command, statement by statement. */
  static final class Builder {
    private final Map<String, List<List<AccessShape>>> statements = new LinkedHashMap<>();

    /** Adds a statement that was sent; one that is sent often in the same way counts once. */
    void add(String id, List<AccessShape> accesses) {
      List<List<AccessShape>> ways = statements.computeIfAbsent(id, first -> new ArrayList<>());
      if (!ways.contains(accesses)) {
        ways.add(accesses);
      }
    }

    PlanShape build() {
      return new PlanShape(statements);
    }
  }
}
