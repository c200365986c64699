package dev.runm.profile;

import dev.runm.error.UsageException;
import dev.runm.model.Window;
import dev.runm.profile.Times.BadTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as it is typed at the prompt: ISO-8601 with an offset, epoch seconds, relative to
 * now ({@code +90s}, {@code +15m}, {@code +2h}, {@code +7d}, {@code +2w}, {@code -1d}), {@code now}
 * or {@code never}.
 */
public final class Moment {
  private static final long LAST_OF_FOUR_DIGIT_YEARS = 253_402_300_799L;
  private static final Pattern RELATIVE = Pattern.compile("([+-])([0-9]{1,12})([smhdw])");
  private static final Map<String, Long> UNITS =
      Map.of("s", 1L, "m", 60L, "h", 3_600L, "d", 86_400L, "w", 604_800L);

  private Moment() {}

  /**
   * Returns epoch seconds; {@link Window#NEVER} for never.
   *
   * @param option the option that the text is given to, for messages
   * @param now the current time in epoch seconds
   * @throws UsageException if the text is no point in time
   */
  public static long parse(String option, String text, long now) {
    if (text.equals("now")) {
      return now;
    }
    if (text.equals("never")) {
      return Window.NEVER;
    }
    Matcher relative = RELATIVE.matcher(text);
    if (relative.matches()) {
      return relative(option, text, now, relative);
    }
    try {
      return Times.seconds(option, text);
    } catch (BadTimeException bad) {
      throw new UsageException(
          bad.getMessage() == null
              ? "%s takes a time such as 2030-12-01T00:00:00Z, epoch seconds, +2h or +7d; not %s"
                  .formatted(option, text)
              : bad.getMessage());
    }
  }

  private static long relative(String option, String text, long now, Matcher relative) {
    long seconds = Long.parseLong(relative.group(2)) * UNITS.get(relative.group(3));
    long moment = relative.group(1).equals("+") ? now + seconds : now - seconds;
    if (moment < 0) {
      throw new UsageException("%s is %s, before 1970".formatted(option, text));
    }
    return moment;
  }

  /**
   * Returns a window with other bounds.
   *
   * @param acquire the option {@code --acquire}, or null to keep the bound
   * @param release the option {@code --release}, or null to keep the bound
   * @throws UsageException if it would not end after it begins
   */
  public static Window override(Window window, String acquire, String release, long now) {
    long from = acquire == null ? window.acquire() : parse("--acquire", acquire, now);
    long until = release == null ? window.release() : parse("--release", release, now);
    if (from == Window.NEVER) {
      throw new UsageException("--acquire is never; it takes a time");
    }
    if (until <= from) {
      throw new UsageException(
          "the window ends at %s, which is not after its begin, %s: set --acquire and --release"
              .formatted(readable(until), readable(from)));
    }
    return new Window(from, until);
  }

  private static String readable(long moment) {
    return moment > LAST_OF_FOUR_DIGIT_YEARS
        ? Long.toString(moment)
        : Instant.ofEpochSecond(moment).toString();
  }
}
