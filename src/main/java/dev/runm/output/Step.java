package dev.runm.output;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * One step of a long piece of work. It ends once: well, or badly, or badly by being closed before
 * it ended well. May be advanced from any thread.
 */
public final class Step implements AutoCloseable {
  /** At most ten drawings a second: more only flicker. */
  private static final long NANOS_PER_DRAWING = 100_000_000;

  private final String action;
  private final long expectedRows;
  private final Screen screen;
  private final LongSupplier nanoTime;
  private final long begun;
  private long drawn;
  private boolean ended;

  Step(String action, long expectedRows, Screen screen, LongSupplier nanoTime) {
    this.action = ScreenText.visible(action);
    this.expectedRows = expectedRows;
    this.screen = screen;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
    draw(0, begun);
  }

  /** Tells how many rows are done so far, all in all. */
  public synchronized void advance(long rowsDoneSoFar) {
    if (ended || !screen.isLive()) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (now - drawn >= NANOS_PER_DRAWING) {
      draw(rowsDoneSoFar, now);
    }
  }

  /** Ends the step well. */
  public void ok() {
    end("ok", Style.GOOD, "");
  }

  /** Ends the step well, having done so many rows. */
  public void ok(long rows) {
    end("ok", Style.GOOD, " (" + Figures.count(rows) + (rows == 1 ? " row)" : " rows)"));
  }

  /** Ends the step badly. */
  public void failed() {
    end("failed", Style.BAD, "");
  }

  /** Ends the step badly, unless it ended before. */
  @Override
  public void close() {
    failed();
  }

  private synchronized void end(String word, Style style, String detail) {
    if (!ended) {
      ended = true;
      String label = ProgressLine.label(action);
      screen.painted(label + " " + style.paint(word, screen.look().colours()) + detail);
    }
  }

  private void draw(long rows, long now) {
    drawn = now;
    Duration time = Duration.ofNanos(now - begun);
    screen
        .liveLine()
        .show(new ProgressLine(action, "rows", rows, expectedRows, time).draw(screen.liveLook()));
  }
}
