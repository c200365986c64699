package dev.runm.judge;

import java.util.List;

/**
 * What the judge says of a statement.
 *
 * @param accesses the verdict of each access, in the order of the plan
 * @param totals about how many rows the storage engine counted by itself, which are read, too, but
 *     not among what the server says was read
 */
public record Judgement(List<Verdict> accesses, List<Finding> findings, long totals) {
  public Judgement(List<Verdict> accesses, List<Finding> findings) {
    this(accesses, findings, 0);
  }

  /** Returns the verdict of the worst access. */
  public Verdict verdict() {
    return accesses.stream().reduce(Verdict.INDEX, Verdict::worse);
  }
}
