package dev.runm.check;

import dev.runm.error.UserException;
import dev.runm.output.Figures;
import java.util.function.LongConsumer;

/** Counts what is looked at, and gives up where it becomes too much or nobody waits any more. */
final class Patience {
  /** A power of two. */
  private static final long STEPS_PER_CHECKPOINT = 1024;

  private final long most;
  private final LongConsumer checkpoint;
  private long steps;
  private long looked;

  /**
   * @param most how many combinations are looked at, each a step
   * @param checkpoint is told now and then how many there were, and throws once the answer is not
   *     wanted any more
   */
  Patience(long most, LongConsumer checkpoint) {
    this.most = most;
    this.checkpoint = checkpoint;
  }

  /** Notes a step of work that always comes to an end. */
  void step() {
    if ((steps++ & STEPS_PER_CHECKPOINT - 1) == 0) {
      checkpoint.accept(looked);
    }
  }

  /**
   * Notes one more combination, whole or in part.
   *
   * @throws UserException if there have been too many
   */
  void look() {
    look(1);
  }

  /** Notes a combination that takes as much work as so many. */
  void look(int times) {
    step();
    looked += times;
    if (looked > most) {
      throw new UserException(
          "find --check gave up after %s steps: ask for fewer request groups, or check on a"
                  .formatted(Figures.count(most))
              + " smaller deployment");
    }
  }
}
