package dev.runm.expect;

import dev.runm.explain.LastCommand;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A text that some cell of the answer, or a line below it, has in it, in letters of any case. */
record TextExpectation(boolean there, String text) implements Expectation {
  @Override
  public Optional<String> unmet(LastCommand last) {
    String sought = text.toLowerCase(Locale.ROOT);
    Optional<String> found =
        Stream.of(last.shown(), last.answer())
            .flatMap(Optional::stream)
            .filter(Report.class::isInstance)
            .flatMap(answer -> ((Report) answer).listing().stream())
            .flatMap(Section::texts)
            .filter(cell -> cell.toLowerCase(Locale.ROOT).contains(sought))
            .findFirst();
    if (there) {
      return found.isPresent() ? Optional.empty() : Optional.of("its answer has no such text");
    }
    return found.map("its answer has it: "::concat);
  }
}
