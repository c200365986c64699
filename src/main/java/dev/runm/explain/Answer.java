package dev.runm.explain;

import dev.runm.judge.Judgement;
import dev.runm.judge.Verdict;
import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import java.util.ArrayList;
import java.util.List;

/** The one line that people come for: did every access use an index? */
final class Answer {
  private Answer() {}

  static String of(Explanation explanation) {
    List<ExplainedStatement> statements = explanation.statements();
    if (statements.isEmpty()) {
      return "The command sent no statement.";
    }
    if (explanation.verdict() == Verdict.INDEX) {
      return "Yes: every access used an index (%s, rolled back)."
          .formatted(Figures.count(statements.size(), "statements"));
    }
    List<String> bad = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      bad.addAll(bad(i + 1, statements.get(i)));
    }
    return "No: " + String.join("; ", bad) + ".";
  }

  private static List<String> bad(int number, ExplainedStatement explained) {
    List<String> bad = new ArrayList<>();
    Judgement judgement = explained.judgement();
    List<PlanAccess> accesses = explained.plan().accesses();
    for (int i = 0; i < accesses.size(); i++) {
      Verdict verdict = judgement.accesses().get(i);
      if (verdict != Verdict.INDEX) {
        bad.add(
            "%s of %s in statement %d".formatted(words(verdict), accesses.get(i).table(), number));
      }
    }
    return bad;
  }

  private static String words(Verdict verdict) {
    return verdict == Verdict.COSTLY ? "costly reading" : verdict.words();
  }
}
