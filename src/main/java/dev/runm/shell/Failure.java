package dev.runm.shell;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.session.DatabaseFailure;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the user in one line what a command failed with, whatever that was. */
final class Failure {
  private static final Logger log = LoggerFactory.getLogger(Failure.class);

  private Failure() {}

  /**
   * Returns what is told.
   *
   * @param cancelled whether the command was asked to stop
   */
  static UserException told(Throwable thrown, boolean cancelled) {
    return cancelled ? cancelled(thrown) : explained(thrown);
  }

  /** A script that was cancelled has said already where. */
  private static UserException cancelled(Throwable failure) {
    return failure instanceof UserException known && known.exitCode() == ExitCode.INTERRUPTED
        ? known
        : new CancelledException(failure);
  }

  private static UserException explained(Throwable failure) {
    Optional<UserException> ours = UserException.in(failure);
    if (ours.isPresent()) {
      return ours.get();
    }
    log.error("A command failed", failure);
    return DatabaseFailure.explain(failure).orElseGet(() -> unexpected(failure));
  }

  private static UserException unexpected(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return new UserException(
          "the answer is too large for %d MiB of memory: ask for less with --limit, or start with RUNM_JAVA_OPTS=-Xmx4g"
              .formatted(Runtime.getRuntime().maxMemory() >> 20),
          failure);
    }
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return new UserException(
        "this should not happen: %s; the trace is in %s/runm.log"
            .formatted(
                deepest.toString().lines().findFirst().orElse(""),
                System.getProperty("runm.state")),
        failure);
  }
}
