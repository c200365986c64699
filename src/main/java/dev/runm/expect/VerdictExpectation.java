package dev.runm.expect;

import dev.runm.explain.LastCommand;
import dev.runm.judge.Verdict;
import java.util.Optional;

/** The verdict of the command. */
record VerdictExpectation(Comparison comparison, Verdict verdict) implements Expectation {
  @Override
  public Optional<String> unmet(LastCommand last) {
    Verdict seen = last.explanation().verdict();
    return comparison.holds(seen.ordinal(), verdict.ordinal())
        ? seen == Verdict.SCAN ? Optional.empty() : Expectation.unlessInDoubt(last)
        : Optional.of("it is " + seen.code());
  }
}
