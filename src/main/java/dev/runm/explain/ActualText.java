package dev.runm.explain;

import dev.runm.output.Canvas;
import dev.runm.output.Figures;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.plan.Actual;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What an access really did, beside what was estimated. */
final class ActualText {
  private static final int CELLS = 8;

  private ActualText() {}

  /**
   * @param off how many times the estimate is off, if that is worth a word
   */
  static List<Styled> of(Actual actual, OptionalLong off, Canvas canvas, Duration slowest) {
    List<Styled> parts = new ArrayList<>();
    if (!actual.ran()) {
      parts.add(new Styled("never run", Style.DIM));
      return parts;
    }
    parts.add(new Styled(rows(actual), Style.PLAIN));
    off.ifPresent(
        times ->
            parts.add(
                new Styled("estimate off by " + Figures.count(times) + " times", Style.WARN)));
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
}
