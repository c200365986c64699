package dev.runm.shell;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * The clock that commands are timed by. It stands still while the program waits for the person at
 * the terminal, who reads a page, answers a question or edits a file.
 */
@Component
public class CommandClock {
  private final AtomicLong waited = new AtomicLong();

  CommandClock() {}

  /** Returns its time in nanoseconds, of which only differences tell something. */
  public long nanos() {
    return System.nanoTime() - waited.get();
  }

  /** Something that waits for the person. */
  @FunctionalInterface
  interface Waiting<T, X extends Exception> {
    T get() throws X;
  }

  /** Stands still meanwhile. */
  <T, X extends Exception> T stopped(Waiting<T, X> waiting) throws X {
    long begun = System.nanoTime();
    try {
      return waiting.get();
    } finally {
      waited.addAndGet(System.nanoTime() - begun);
    }
  }

  /** The same for something that answers nothing. */
  void stoppedFor(Runnable waiting) {
    stopped(
        () -> {
          waiting.run();
          return true;
        });
  }
}
