package dev.runm.expect;

import dev.runm.explain.ExplainedStatement;
import dev.runm.explain.LastCommand;
import dev.runm.judge.Finding;
import java.util.Optional;

/** A rule of the judge that finds nothing in the command's statements, or that finds something. */
record RuleExpectation(boolean found, String rule) implements Expectation {
  @Override
  public Optional<String> unmet(LastCommand last) {
    int number = 0;
    for (ExplainedStatement explained : last.explanation().statements()) {
      number++;
      for (Finding finding : explained.judgement().findings()) {
        if (finding.rule().name().equals(rule)) {
          return found ? Optional.empty() : Optional.of(words(number, explained, finding));
        }
      }
    }
    Optional<String> doubt = Expectation.unlessInDoubt(last);
    return found ? doubt.or(() -> Optional.of("no statement has it")) : doubt;
  }

  private static String words(int number, ExplainedStatement explained, Finding finding) {
    return "statement %d (%s) has one: %s"
        .formatted(number, explained.statement().id(), finding.words());
  }
}
