package dev.runm.check;

import dev.runm.error.UserException;
import dev.runm.output.Figures;

/** Counts what is looked at, and gives up where it becomes too much. */
final class Patience {
  private final long most;
  private long looked;

  Patience(long most) {
    this.most = most;
  }

  /**
   * Notes one more combination.
   *
   * @throws UserException if there have been too many
   */
  void look() {
    if (++looked > most) {
      throw new UserException(
          "the check is too large: more than %s combinations of providers to look at one by one;"
                  .formatted(Figures.count(most))
              + " check a smaller deployment or fewer request groups");
    }
  }
}
