package dev.runm.baseline;

import dev.runm.output.JunitCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A baseline, compared with the plans of today.
 *
 * @param command its words; empty if its file cannot be read
 * @param lines both plans as one tree; none where there is no plan of today
 * @param note what else is to be known, such as that another deployment is loaded
 */
record Checked(
    String name,
    String command,
    Outcome outcome,
    List<PlanDiff.Line> lines,
    Optional<String> note,
    Duration elapsed) {
  /** Returns it as a test of a report for CI servers. */
  JunitCase test() {
    boolean worse = outcome == Outcome.WORSE;
    String message = worse ? "the plan of '%s' got worse".formatted(command) : note.orElse("");
    String text =
        lines.stream()
            .map(line -> line.change().sign() + " " + line.text())
            .collect(Collectors.joining("\n"));
    return new JunitCase(
        "runm.baselines",
        name,
        "",
        0,
        elapsed,
        outcome.isBad()
            ? Optional.of(new JunitCase.Problem(worse, message, text))
            : Optional.empty());
  }

  /** What came of it. */
  enum Outcome {
    SAME("same"),
    CHANGED("changed, not worse"),
    WORSE("worse"),
    FAILED("failed");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    boolean isBad() {
      return this == WORSE || this == FAILED;
    }
  }
}
