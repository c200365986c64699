package dev.runm.expect;

import dev.runm.explain.LastCommand;
import dev.runm.output.Figures;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The time of the command, beside a time that may depend on the command. */
record TimeExpectation(Comparison comparison, Function<LastCommand, Duration> bound)
    implements Expectation {
  @Override
  public Optional<String> unmet(LastCommand last) {
    Duration limit = bound.apply(last);
    return comparison.holds(last.elapsed().toNanos(), limit.toNanos())
        ? Optional.empty()
        : Optional.of(
            "it took %s, beside %s"
                .formatted(Figures.duration(last.elapsed()), Figures.duration(limit)));
  }
}
