package dev.runm.explain;

import dev.runm.judge.Limit;
import dev.runm.output.Canvas;
import dev.runm.output.Figures;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.plan.Actual;
import dev.runm.plan.PlanAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What an access really did, beside what was estimated. */
final class ActualText {
  private static final int CELLS = 8;

  private ActualText() {}

  static List<Styled> of(PlanAccess access, Actual actual, Canvas canvas, Duration slowest) {
    List<Styled> parts = new ArrayList<>();
    if (!actual.ran()) {
      parts.add(new Styled("never run", Style.DIM));
      return parts;
    }
    parts.add(new Styled(rows(actual), Style.PLAIN));
    double off = off(access, actual);
    if (off > Limit.ESTIMATE_OFF.usual()) {
      parts.add(
          new Styled("estimate off by " + Figures.count(Math.round(off)) + " times", Style.WARN));
    }
    parts.add(new Styled(bar(actual.total(), slowest, canvas), Style.PLAIN));
    return parts;
  }

  private static String rows(Actual actual) {
    String rows = "really " + Figures.count(actual.rows(), "rows");
    String loops = actual.loops() == 1 ? "" : " in " + Figures.count(actual.loops(), "loops");
    return rows + loops;
  }

  private static String bar(Duration time, Duration slowest, Canvas canvas) {
    double share = slowest.isZero() ? 0 : (double) time.toNanos() / slowest.toNanos();
    int full = (int) Math.round(share * CELLS);
    String bar =
        (canvas.unicode() ? "█" : "#").repeat(full)
            + (canvas.unicode() ? "░" : ".").repeat(CELLS - full);
    return bar + " " + Figures.duration(time);
  }

  private static double off(PlanAccess access, Actual actual) {
    return access.offBy().orElse(1.0);
  }
}
