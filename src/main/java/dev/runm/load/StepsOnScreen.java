package dev.runm.load;

import dev.runm.output.Screen;
import dev.runm.output.Step;
import dev.runm.session.RunningStatement;

/** Shows the steps of a load, and lets Ctrl-C stop it. */
class StepsOnScreen implements LoadListener {
  private final Screen screen;
  private final RunningStatement running;
  private Step step;
  private long rows;

  StepsOnScreen(Screen screen, RunningStatement running) {
    this.screen = screen;
    this.running = running;
  }

  @Override
  public void begin(String action, long expectedRows) {
    step = screen.steps().begin(action, expectedRows);
    rows = 0;
  }

  @Override
  public void advance(long more) {
    rows += more;
    step.advance(rows);
  }

  @Override
  public void done(long written) {
    if (written == 0) {
      step.ok();
    } else {
      step.ok(written);
    }
  }

  @Override
  public void failed() {
    step.failed();
  }

  @Override
  public void notice(String line) {
    screen.notice(line);
  }

  @Override
  public boolean cancelled() {
    return running.cancelled();
  }
}
