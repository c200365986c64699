package dev.runm.check;

import dev.runm.error.UserException;
import dev.runm.output.Figures;

/** Counts what is looked at, and gives up where it becomes too much or nobody waits any more. */
final class Patience {
  private final long most;
  private final Runnable checkpoint;
  private long looked;

  /**
   * @param checkpoint throws once the answer is not wanted any more
   */
  Patience(long most, Runnable checkpoint) {
    this.most = most;
    this.checkpoint = checkpoint;
  }

  /** Notes a step of work that always comes to an end. */
  void step() {
    checkpoint.run();
  }

  /**
   * Notes one more combination.
   *
   * @throws UserException if there have been too many
   */
  void look() {
    checkpoint.run();
    if (++looked > most) {
      throw new UserException(
          "the check is too large: more than %s combinations of providers to look at one by one;"
                  .formatted(Figures.count(most))
              + " check a smaller deployment or fewer request groups");
    }
  }
}
