package dev.runm.scale;

import dev.runm.load.LoadListener;
import dev.runm.load.LoadResult;
import dev.runm.model.Deployment;
import dev.runm.output.Figures;
import dev.runm.output.Screen;
import dev.runm.output.Working;
import dev.runm.session.RunningStatement;

/** Shows a load on one line, and lets Ctrl-C stop it. */
class LoadShown implements LoadListener, AutoCloseable {
  private final Deployment deployment;
  private final Screen screen;
  private final RunningStatement running;
  private final Working working;
  private long rows;

  LoadShown(Deployment deployment, Screen screen, RunningStatement running) {
    this.deployment = deployment;
    this.screen = screen;
    this.running = running;
    this.working = screen.steps().working("loading " + deployment.name(), "rows", 0);
  }

  @Override
  public void begin(String action, long expectedRows) {
    rows = 0;
    working.next("%s: %s".formatted(deployment.name(), action), "rows", expectedRows);
  }

  @Override
  public void advance(long more) {
    rows += more;
    working.advance(rows);
  }

  @Override
  public void notice(String line) {
    screen.notice(deployment.name() + ": " + line);
  }

  @Override
  public boolean cancelled() {
    return running.cancelled();
  }

  /** Says what is there, once all of it is. */
  void whole(LoadResult result) {
    screen.notice(
        "%s: loaded %s, %s in %s"
            .formatted(
                deployment.name(),
                Figures.count(result.nodes(), "nodes"),
                Figures.count(result.rows(), "rows"),
                Figures.duration(result.elapsed())));
  }

  @Override
  public void close() {
    working.close();
  }
}
