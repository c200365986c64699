package dev.runm.scale;

import dev.runm.claim.Fill;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.explain.Depth;
import dev.runm.explain.Explainer;
import dev.runm.explain.Explanation;
import dev.runm.load.LoadResult;
import dev.runm.load.SchemaLoad;
import dev.runm.model.Deployment;
import dev.runm.output.Figures;
import dev.runm.output.Screen;
import dev.runm.session.DatabaseFailure;
import dev.runm.session.RunningStatement;
import dev.runm.shell.Dispatcher;
import dev.runm.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs a command in one deployment after another, each in a schema of its own. */
@Component
class ScaleRun {
  private static final long SEED = 1;

  private final SideSchemas schemas;
  private final SchemaLoad load;
  private final Fill fill;
  private final Explainer explainer;
  private final Stopwatch stopwatch;
  private final ObjectProvider<Dispatcher> dispatcher;
  private final RunningStatement running;
  private final WhatIf whatIf;
  private final Screen screen;

  ScaleRun(
      SideSchemas schemas,
      SchemaLoad load,
      Fill fill,
      Explainer explainer,
      Stopwatch stopwatch,
      ObjectProvider<Dispatcher> dispatcher,
      RunningStatement running,
      WhatIf whatIf,
      Screen screen) {
    this.schemas = schemas;
    this.load = load;
    this.fill = fill;
    this.explainer = explainer;
    this.stopwatch = stopwatch;
    this.dispatcher = dispatcher;
    this.running = running;
    this.whatIf = whatIf;
    this.screen = screen;
  }

  /**
   * Returns what was seen, deployment by deployment.
   *
   * @throws UserException naming the place where it could not go on
   */
  List<Point> run(Job job) {
    schemas.dropLeftBehind();
    schemas.tryOut();
    whatIf
        .elsewhere()
        .ifPresent(tried -> screen.notice("whatif in the schemas of scale: " + tried));
    List<Point> points = new ArrayList<>();
    for (Deployment deployment : job.deployments()) {
      Supplier<List<Point>> work = () -> inSchema(job, deployment);
      points.addAll(job.keep() ? schemas.inKept(deployment.name(), work) : schemas.inPassing(work));
    }
    return points;
  }

  private List<Point> inSchema(Job job, Deployment deployment) {
    at(deployment.name(), () -> load(deployment));
    List<Point> points = new ArrayList<>();
    for (Share share : job.fills()) {
      String place = deployment.name() + " at " + share;
      points.add(at(place, () -> look(job, deployment, share)));
    }
    return points;
  }

  private Object load(Deployment deployment) {
    try (LoadShown shown = new LoadShown(deployment, screen, running)) {
      LoadResult result = load.load(deployment, SEED, shown);
      shown.whole(result);
      return result;
    }
  }

  private Point look(Job job, Deployment deployment, Share share) {
    if (!share.isNothing()) {
      long claims = fill.fill(job.filling(), share.fraction(), SEED).claims();
      screen.notice(
          "%s: filled to %s, %s"
              .formatted(deployment.name(), share, Figures.count(claims, "more claims")));
    }
    Explanation explained = explainer.explain(job.command(), Depth.PLAN);
    Supplier<Object> command = () -> dispatcher.getObject().runWrapped(job.command());
    if (isFirst(job, deployment, share)) {
      stopwatch.warmUp(job.runs(), command);
    }
    Timing timing = stopwatch.time(job.runs(), command);
    Point point = Seen.point(deployment, share, explained, timing);
    screen.notice(
        "%s: %s, median of %s"
            .formatted(
                point.place(),
                Figures.duration(timing.median()),
                Figures.count(timing.runs().size(), "runs")));
    return point;
  }

  private static boolean isFirst(Job job, Deployment deployment, Share share) {
    return deployment.equals(job.deployments().get(0)) && share.equals(job.fills().get(0));
  }

  /** Whatever fails says where; the user's stopping it is no failure of the place. */
  private <T> T at(String place, Supplier<T> work) {
    try {
      T result = work.get();
      if (running.cancelled()) {
        throw new StoppedException(place, null);
      }
      return result;
    } catch (StoppedException known) {
      throw known;
    } catch (RuntimeException failure) {
      if (running.cancelled()) {
        throw new StoppedException(place, failure);
      }
      if (failure instanceof UsageException known) {
        throw new UsageException(place + ": " + known.getMessage(), known);
      }
      if (failure instanceof UserException known) {
        throw new UserException(place + ": " + known.getMessage(), known);
      }
      throw DatabaseFailure.explain(failure)
          .<RuntimeException>map(
              known -> new UserException(place + ": " + known.getMessage(), known))
          .orElse(failure);
    }
  }
}
