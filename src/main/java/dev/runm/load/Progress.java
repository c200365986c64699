package dev.runm.load;

/** Tells the listener of each step, remembers what is being done, and stops when asked to. */
final class Progress {
  private final LoadListener listener;
  private String action = "starting";
  private boolean running;

  Progress(LoadListener listener) {
    this.listener = listener;
  }

  void begin(String nextAction, long expectedRows) {
    stopIfCancelled();
    action = nextAction;
    running = true;
    listener.begin(nextAction, expectedRows);
  }

  void advance(long rows) {
    listener.advance(rows);
    stopIfCancelled();
  }

  void done(long rows) {
    running = false;
    listener.done(rows);
  }

  void notice(String line) {
    listener.notice(line);
  }

  /** Runs a step that writes no rows. */
  void step(String name, Runnable work) {
    begin(name, 0);
    work.run();
    done(0);
  }

  void failed() {
    if (running) {
      running = false;
      listener.failed();
    }
  }

  boolean isCancelled() {
    return listener.cancelled();
  }

  /** Returns what is or was being done last. */
  String action() {
    return action;
  }

  private void stopIfCancelled() {
    if (listener.cancelled()) {
      throw new LoadInterruptedException();
    }
  }
}
