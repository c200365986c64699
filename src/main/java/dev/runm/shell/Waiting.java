package dev.runm.shell;

import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows at the terminal that a statement is being waited for, once its command has run for a second
 * and unless the command shows by itself how far it is.
 */
final class Waiting {
  private static final long FIRST_MILLIS = 1_000;
  private static final long NEXT_MILLIS = 200;

  private final Screen screen;
  private final RunningStatement running;
  private final long begun = System.nanoTime();
  private Future<?> drawing;
  private boolean over;

  /** Begun by the first command that is waited for at a terminal. */
  private static final class Clock {
    private static final ScheduledExecutorService TICKS =
        Executors.newSingleThreadScheduledExecutor(Clock::daemon);

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work, "waiting");
      thread.setDaemon(true);
      return thread;
    }
  }

  private Waiting(Screen screen, RunningStatement running) {
    this.screen = screen;
    this.running = running;
  }

  /**
   * Begins to wait for a command.
   *
   * @param depth 1 for one that no other command runs
   */
  static Waiting at(Screen screen, RunningStatement running, int depth) {
    Waiting waiting = new Waiting(screen, running);
    if (screen.isLive() && depth == 1) {
      waiting.begin();
    }
    return waiting;
  }

  private synchronized void begin() {
    drawing =
        Clock.TICKS.scheduleWithFixedDelay(
            this::draw, FIRST_MILLIS, NEXT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Between statements somebody may be asked, or read a page. */
  private synchronized void draw() {
    if (!over && running.isBusy()) {
      screen.liveLine().showWaiting(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /** Ends to wait, and leaves nothing on the screen. */
  synchronized void end() {
    over = true;
    if (drawing != null) {
      drawing.cancel(false);
      screen.liveLine().hide();
    }
  }
}
