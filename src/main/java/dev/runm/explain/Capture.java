package dev.runm.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Collects the statements of one command, while it is switched on. */
@Component
class Capture {
  private List<CapturedStatement> statements;

  boolean isOn() {
    return statements != null;
  }

  void add(CapturedStatement statement) {
    statements.add(statement);
  }

  /** Runs {@code command} and returns the statements that it sent, in order. */
  List<CapturedStatement> during(Supplier<Object> command) {
    List<CapturedStatement> collected = new ArrayList<>();
    statements = collected;
    try {
      command.get();
      return collected;
    } finally {
      statements = null;
    }
  }
}
