package dev.runm.output;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A line on the terminal that shows how far a command has come, once it has run for a second. It is
 * taken away at the end.
 */
public final class Working implements AutoCloseable {
  private static final long FIRST_DRAWING_NANOS = 1_000_000_000;
  private static final long NANOS_PER_DRAWING = 100_000_000;

  private String action;
  private String noun;
  private long expected;
  private final Screen screen;
  private final LongSupplier nanoTime;
  private long begun;
  private long nextDrawing;

  Working(String action, String noun, long expected, Screen screen, LongSupplier nanoTime) {
    this.action = ScreenText.visible(action);
    this.noun = noun;
    this.expected = expected;
    this.screen = screen;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
    this.nextDrawing = begun + FIRST_DRAWING_NANOS;
  }

  /**
   * Goes on to the next part of the work, in the same line.
   *
   * @param nextNoun what is counted from now on, in the plural
   * @param nextExpected how many there will be; 0 where nobody knows
   */
  public void next(String nextAction, String nextNoun, long nextExpected) {
    action = ScreenText.visible(nextAction);
    noun = nextNoun;
    expected = nextExpected;
    begun = nanoTime.getAsLong();
    advance(0);
  }

  /** Tells how many are done so far, all in all. */
  public void advance(long done) {
    if (!screen.isLive()) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (now - nextDrawing >= 0) {
      nextDrawing = now + NANOS_PER_DRAWING;
      Duration time = Duration.ofNanos(now - begun);
      screen
          .liveLine()
          .show(new ProgressLine(action, noun, done, expected, time).draw(screen.liveLook()));
    }
  }

  @Override
  public void close() {
    screen.liveLine().hide();
  }
}
