package dev.runm.claim;

import dev.runm.error.UserException;
import dev.runm.output.Figures;
import dev.runm.session.DatabaseFailure;

/** A command that failed after some of its transactions; what was done by then stays. */
class BrokenOffException extends UserException {
  private static final long serialVersionUID = 1L;

  private BrokenOffException(UserException known, String kept, Throwable cause) {
    super(known.exitCode(), "%s; kept: %s".formatted(known.getMessage(), kept), cause);
  }

  /**
   * Returns what failed together with what stays; the failure itself where the user can do nothing
   * about it.
   *
   * @param details is said after the number of claims
   */
  static RuntimeException of(RuntimeException failure, long claims, String details) {
    String kept = "the %s before it%s".formatted(Figures.count(claims, "claims"), details);
    return UserException.in(failure)
        .or(() -> DatabaseFailure.explain(failure))
        .<RuntimeException>map(known -> new BrokenOffException(known, kept, failure))
        .orElse(failure);
  }
}
