package dev.runm.explain;

import dev.runm.judge.Work;
import java.time.Duration;
import java.util.Optional;

/**
 * What is known of one run of a statement.
 *
 * @param work what it cost; nothing if the statement did not run, or ran in a batch or around
 *     others, so that no count is its own
 * @param handlers calls of the storage engine, if they were counted
 * @param source where the figures of the work come from
 * @param elapsed how long it took, from here: the server's time, the way there and back, and the
 *     reading of the rows
 * @param asked how long took what was asked beside it
 */
public record Run(
    Optional<Work> work,
    Optional<Handlers> handlers,
    Source source,
    Duration elapsed,
    Duration asked) {
  /** Nothing ran. */
  static final Run NONE =
      new Run(Optional.empty(), Optional.empty(), Source.EVENTS, Duration.ZERO, Duration.ZERO);

  /** Where the figures of a run come from. */
  public enum Source {
    /** The server's record of the statement, in performance_schema. */
    EVENTS,
    /**
     * The session's status before and after: rows examined are calls of the storage engine, and the
     * server's time is the time seen from here.
     */
    STATUS
  }

  /** Returns the same without the calls of the storage engine, where they were not asked for. */
  Run withoutHandlers() {
    return source == Source.STATUS ? this : new Run(work, Optional.empty(), source, elapsed, asked);
  }

  /** Returns the same with the rows read as they are told best of a statement with such a plan. */
  Run readingAsIn(String plan) {
    return new Run(
        work.map(told -> HiddenReads.known(told, plan)), handlers, source, elapsed, asked);
  }

  Run lasting(Duration time) {
    return new Run(work, handlers, source, time, asked);
  }

  Run taking(Duration more) {
    return new Run(work, handlers, source, elapsed, asked.plus(more));
  }
}
