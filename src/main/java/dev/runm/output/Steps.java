package dev.runm.output;

import java.util.function.LongSupplier;

/** Tells how a long piece of work goes: a line a step, with a progress bar on a terminal. */
public final class Steps {
  private final Screen screen;
  private final LongSupplier nanoTime;

  Steps(Screen screen, LongSupplier nanoTime) {
    this.screen = screen;
    this.nanoTime = nanoTime;
  }

  /**
   * Begins the next step.
   *
   * @param action what is being done, such as {@code creating providers}
   * @param expectedRows how many rows it will take; 0 where nobody knows
   */
  public Step begin(String action, long expectedRows) {
    return new Step(action, expectedRows, screen, nanoTime);
  }

  /**
   * Begins work whose answer tells of it, so that it leaves no line.
   *
   * @param noun what is counted, in the plural
   * @param expected how many there will be; 0 where nobody knows
   */
  public Working working(String action, String noun, long expected) {
    return new Working(action, noun, expected, screen, nanoTime);
  }
}
