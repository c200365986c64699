package dev.runm.judge;

import java.util.List;

/**
 * What the judge says of a statement.
 *
 * @param accesses the verdict of each access, in the order of the plan
 */
public record Judgement(List<Verdict> accesses, List<Finding> findings) {
  /** Returns the verdict of the worst access. */
  public Verdict verdict() {
    return accesses.stream().reduce(Verdict.INDEX, Verdict::worse);
  }
}
