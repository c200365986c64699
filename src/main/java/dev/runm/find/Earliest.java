package dev.runm.find;

import dev.runm.model.Window;
import dev.runm.output.PointInTime;
import java.time.Duration;

/** Says when a request fits for the first time. */
final class Earliest {
  static final String NEVER =
      "It fits at no moment: what is in the way never ends (find --why names it).";

  private Earliest() {}

  static String note(Window window, long now) {
    String from = new PointInTime(window.acquire()).shown();
    String until =
        window.isOpenEnded() ? "for ever" : "until " + new PointInTime(window.release()).shown();
    return "Fits from %s%s, %s.".formatted(from, distance(window.acquire() - now), until);
  }

  private static String distance(long seconds) {
    if (seconds <= 0) {
      return "";
    }
    Duration span = Duration.ofSeconds(seconds);
    if (span.toDays() > 0) {
      return " (in %d d %d h)".formatted(span.toDays(), span.toHoursPart());
    }
    return span.toHours() > 0
        ? " (in %d h %d min)".formatted(span.toHours(), span.toMinutesPart())
        : " (in %d min %d s)".formatted(span.toMinutes(), span.toSecondsPart());
  }
}
