package dev.runm.look;

import dev.runm.error.UsageException;
import dev.runm.model.Window;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the points in time that a command line names, in epoch seconds, UTC. */
final class Moment {
  private static final Pattern RELATIVE = Pattern.compile("([+-])([0-9]{1,12})([smhdw])");
  private static final Map<String, Long> SECONDS =
      Map.of("s", 1L, "m", 60L, "h", 3_600L, "d", 86_400L, "w", 604_800L);

  private Moment() {}

  /**
   * Returns the moment that {@code text} names: {@code now}, epoch seconds, ISO-8601 with an
   * offset, or how far from now.
   *
   * @throws UsageException naming the option for anything else
   */
  static long parse(String option, String text, long now) {
    long seconds = seconds(text, now);
    if (seconds < 0 || seconds >= Window.NEVER) {
      throw new UsageException(
          "%s takes a time such as 2026-12-01T00:00:00Z, epoch seconds, now, +2h or -7d; not %s"
              .formatted(option, text));
    }
    return seconds;
  }

  /** Returns the moment in epoch seconds; below 0 where there is none. */
  private static long seconds(String text, long now) {
    if (text.equals("now")) {
      return now;
    }
    Matcher relative = RELATIVE.matcher(text);
    if (relative.matches()) {
      long distance = Long.parseLong(relative.group(2)) * SECONDS.get(relative.group(3));
      return relative.group(1).equals("+") ? now + distance : now - distance;
    }
    if (text.matches("[0-9]{1,18}")) {
      return Long.parseLong(text);
    }
    try {
      return OffsetDateTime.parse(text).toEpochSecond();
    } catch (DateTimeException notATime) {
      return -1;
    }
  }
}
