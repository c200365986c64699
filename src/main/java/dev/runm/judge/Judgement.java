package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the judge says of a statement.
 *
 * @param accesses the verdict of each access, in the order of the plan
 * @param limits what it was judged by
 */
public record Judgement(List<Verdict> accesses, List<Finding> findings, Limits limits) {
  /** What was judged by the usual limits. */
  public Judgement(List<Verdict> accesses, List<Finding> findings) {
    this(accesses, findings, Limits.DEFAULTS);
  }

  /** Returns how many times the estimate of an access is off, if that is more than it may be. */
  public OptionalLong timesOff(PlanAccess access) {
    double off = access.offBy().orElse(1.0);
    return off > limits.of(Limit.ESTIMATE_OFF)
        ? OptionalLong.of(Math.round(off))
        : OptionalLong.empty();
  }

  /** Returns the verdict of the worst access. */
  public Verdict verdict() {
    return accesses.stream().reduce(Verdict.INDEX, Verdict::worse);
  }
}
