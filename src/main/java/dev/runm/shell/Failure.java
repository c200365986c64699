package dev.runm.shell;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.line.Secrets;
import dev.runm.session.DatabaseFailure;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
    log.error(
        "A command failed",
        mayHoldSecret(failure, new HashSet<>())
            ? withoutSecrets(failure, new HashSet<>())
            : failure);
    return DatabaseFailure.explain(failure).orElseGet(() -> unexpected(failure));
  }

  private static boolean mayHoldSecret(Throwable failure, Set<Throwable> seen) {
    return failure != null
        && seen.add(failure)
        && (isSecret(failure)
            || mayHoldSecret(failure.getCause(), seen)
            || Arrays.stream(failure.getSuppressed()).anyMatch(one -> mayHoldSecret(one, seen)));
  }

  private static boolean isSecret(Throwable failure) {
    return Secrets.in(String.valueOf(failure.getMessage()));
  }

  /**
   * Returns a failure to write down, with the trace of this one. Its messages may quote statements:
   * those that may hold a secret are left out.
   *
   * @param seen what is told already, for failures that are causes of each other
   */
  private static Throwable withoutSecrets(Throwable failure, Set<Throwable> seen) {
    if (!seen.add(failure)) {
      return new Throwable(failure.getClass().getName());
    }
    Throwable cause = failure.getCause();
    Throwable told =
        new Throwable(
            isSecret(failure)
                ? failure.getClass().getName() + ": (what it says may hold a secret)"
                : failure.toString(),
            cause == null ? null : withoutSecrets(cause, seen));
    told.setStackTrace(failure.getStackTrace());
    for (Throwable suppressed : failure.getSuppressed()) {
      told.addSuppressed(withoutSecrets(suppressed, seen));
    }
    return told;
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
