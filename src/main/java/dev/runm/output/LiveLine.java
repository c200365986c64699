package dev.runm.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The last line of a terminal, which is drawn again and again in place; elsewhere there is none.
 * Safe for use by several threads.
 */
public final class LiveLine {
  private static final String ERASE_TO_END = "\033[K";

  private final Object lock;
  private final PrintWriter out;
  private final boolean live;
  private final Supplier<Look> terminal;
  private boolean shown;
  private boolean waiting;
  private boolean locked;

  /**
   * @param lock held while something is written
   * @param live whether a line of {@code out} can be redrawn in place
   * @param terminal what it can show, asked anew for each drawing
   */
  LiveLine(Object lock, PrintWriter out, boolean live, Supplier<Look> terminal) {
    this.lock = lock;
    this.out = out;
    this.live = live;
    this.terminal = terminal;
  }

  /** Keeps it away as long as the whole terminal is drawn on. */
  void keepStill(boolean still) {
    synchronized (lock) {
      hide();
      out.flush();
      locked = still;
    }
  }

  boolean isLive() {
    return live;
  }

  /** Draws it in place of the one before. */
  void show(String text) {
    synchronized (lock) {
      if (live && !locked) {
        out.print("\r" + text + ERASE_TO_END);
        out.flush();
        shown = true;
        waiting = false;
      }
    }
  }

  /**
   * Draws one for a statement that is waited for, unless one is shown that tells more.
   *
   * @param time how long the command has run
   */
  public void showWaiting(Duration time) {
    synchronized (lock) {
      if (shown && !waiting) {
        return;
      }
      Look look = terminal.get();
      String text = "running %s %d s  Ctrl-C cancels".formatted(look.ellipsis(), time.toSeconds());
      String fitted = ScreenText.fit(text, look.width() - 1, look.ellipsis());
      show(Style.DIM.paint(fitted, look.colours()));
      waiting = shown;
    }
  }

  /** Takes it away. */
  public void hide() {
    synchronized (lock) {
      if (shown) {
        out.print("\r" + ERASE_TO_END);
        out.flush();
        shown = false;
        waiting = false;
      }
    }
  }
}
