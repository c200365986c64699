package dev.runm.explain;

import dev.runm.shell.CommandLine;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Explains a command one way and the other. */
@Component
class Variants {
  /** A command is timed so often; the middle time counts. */
  private static final int RUNS = 3;

  /** What takes longer is timed once. */
  private static final Duration LONG = Duration.ofSeconds(2);

  private final Explainer explainer;

  Variants(Explainer explainer) {
    this.explainer = explainer;
  }

  /** Explains and times a command as things stand. */
  Variant of(String name, CommandLine command, Depth depth) {
    Explanation explanation = explainer.explain(command, depth);
    Duration first = explainer.time(command);
    List<Duration> times =
        first.compareTo(LONG) > 0
            ? List.of(first)
            : Stream.generate(() -> explainer.time(command)).limit(RUNS).sorted().toList();
    return new Variant(name, explanation, times.get(times.size() / 2));
  }
}
