package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the judge says of a statement.
 *
 * @param accesses the verdict of each access, in the order of the plan
 * @param limits what it was judged by
 * @param totals about how many rows the storage engine counted by itself, which are read, too, but
 *     not among what the server says was read
 */
public record Judgement(
    List<Verdict> accesses, List<Finding> findings, Limits limits, long totals) {
  /** What was judged by the usual limits, of a statement that counts no whole table. */
  public Judgement(List<Verdict> accesses, List<Finding> findings) {
    this(accesses, findings, Limits.DEFAULTS, 0);
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
