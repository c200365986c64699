package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import java.util.Optional;

/** A place where a rule holds, and what it has to say there. */
public record Found(Optional<PlanAccess> access, String sentence) {
  static Found at(PlanAccess access, String sentence) {
    return new Found(Optional.of(access), sentence);
  }

  static Found anywhere(String sentence) {
    return new Found(Optional.empty(), sentence);
  }
}
