package dev.runm.judge;

import dev.runm.plan.PlanAccess;
import java.util.List;

/** Applies all rules to a statement. */
public final class Judge {
  private final Limits limits;

  public Judge(Limits limits) {
    this.limits = limits;
  }

  /** Returns what the rules find, and the verdict of each access that follows from it. */
  public Judgement judge(Evidence evidence) {
    List<Finding> findings =
        Rules.ALL.stream().flatMap(rule -> rule.findings(evidence, limits).stream()).toList();
    List<Verdict> verdicts =
        evidence.plan().accesses().stream().map(access -> verdict(access, findings)).toList();
    return new Judgement(verdicts, findings, limits, Totals.rows(evidence));
  }

  private static Verdict verdict(PlanAccess access, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.access().filter(where -> where == access).isPresent())
        .map(finding -> finding.rule().verdict())
        .reduce(Verdict.INDEX, Verdict::worse);
  }
}
