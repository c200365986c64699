package dev.runm.explain;

import dev.runm.judge.Judgement;
import dev.runm.judge.Verdict;
import dev.runm.plan.Plan;

/** A statement with its plan, judged. */
public record ExplainedStatement(CapturedStatement statement, Plan plan, Judgement judgement) {
  /** Returns the verdict of its worst access. */
  public Verdict verdict() {
    return judgement.verdict();
  }
}
