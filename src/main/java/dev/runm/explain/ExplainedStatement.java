package dev.runm.explain;

import dev.runm.judge.Judgement;
import dev.runm.judge.Verdict;
import dev.runm.judge.Work;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanAccess;
import java.util.List;
import java.util.Optional;

/** A statement with its plan, judged. */
public record ExplainedStatement(CapturedStatement statement, Plan plan, Judgement judgement) {
  /** Returns the verdict of one of the accesses of its plan. */
  public Verdict verdictOf(PlanAccess access) {
    List<PlanAccess> accesses = plan.accesses();
    int place = 0;
    while (accesses.get(place) != access) {
      place++;
    }
    return judgement.accesses().get(place);
  }

  /** Returns the verdict of its worst access. */
  public Verdict verdict() {
    return judgement.verdict();
  }

  /**
   * Returns what its run cost, if that is known. Rows that the storage engine counts by itself,
   * which the server does not see, are among those read, as many as are expected.
   */
  public Optional<Work> work() {
    return statement
        .work()
        .map(work -> readsAbout() ? work.calling(work.reads() + judgement.totals()) : work);
  }

  /** Whether MySQL tells its plan for the statement. */
  boolean isPlanned() {
    return !statement.plan().isEmpty() && plan.isTold();
  }

  /** Whether it reads a table. */
  boolean reads() {
    return plan.accesses().stream().anyMatch(access -> !access.isWritten());
  }

  /** Whether the rows read are not counted, but in part an estimate. */
  boolean readsAbout() {
    return judgement.totals() > 0;
  }
}
