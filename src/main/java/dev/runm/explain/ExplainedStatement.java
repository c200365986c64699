package dev.runm.explain;

import dev.runm.judge.Judgement;
import dev.runm.judge.Verdict;
import dev.runm.judge.Work;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanAccess;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A statement with its plan, judged. */
public record ExplainedStatement(CapturedStatement statement, Plan plan, Judgement judgement) {
  private static final Pattern COUNT = Pattern.compile("(?i)\\bCOUNT\\s*\\(");

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
        .map(work -> countsAll(work) ? work.calling(plan.accesses().get(0).rows()) : work);
  }

  /** Whether MySQL has a plan for such a statement. */
  boolean isPlanned() {
    return !statement.plan().isEmpty();
  }

  /** Whether the rows read are not counted, but an estimate. */
  boolean readsAbout() {
    return statement.work().filter(this::countsAll).isPresent();
  }

  private boolean countsAll(Work work) {
    List<PlanAccess> accesses = plan.accesses();
    return accesses.size() == 1
        && accesses.get(0).source() == PlanAccess.Source.TABLE
        && List.of("index", "ALL").contains(accesses.get(0).access())
        && accesses.get(0).rows() != null
        && work.reads() <= 1
        && work.returned() == 1
        && COUNT.matcher(statement.sql()).find();
  }
}
