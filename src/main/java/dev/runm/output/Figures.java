package dev.runm.output;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Writes times, counts and sizes the way people read them, the same in every country. */
public final class Figures {
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  private static final BigDecimal STEP = BigDecimal.valueOf(1024);

  private Figures() {}

  /** Returns {@code 12 ms}, {@code 1.24 s}, {@code 2 min 03 s} or {@code 1 h 02 min}. */
  public static String duration(Duration time) {
    double millis = time.toNanos() / 1e6;
    if (millis > 0 && millis < 0.95) {
      return text("%.1f ms", Math.max(0.1, millis));
    }
    if (Math.round(millis) < 1_000) {
      return text("%d ms", Math.round(millis));
    }
    if (Math.round(millis / 10) < 6_000) {
      return text("%.2f s", millis / 1_000);
    }
    long seconds = Math.round(millis / 1_000);
    return seconds < 3_600
        ? text("%d min %02d s", seconds / 60, seconds % 60)
        : text("%d h %02d min", seconds / 3_600, seconds % 3_600 / 60);
  }

  /** Returns {@code 10,000}. */
  public static String count(long number) {
    return grouped(Long.toString(number));
  }

  /** Returns {@code 10,000 rows} or {@code 1 row} for a noun in the plural. */
  public static String count(long number, String noun) {
    return count(number) + " " + (number == 1 ? new Noun(noun).singular() : noun);
  }

  /** Returns {@code 10,000 rows/s}; the rate of no time at all is taken over a millisecond. */
  public static String rate(long rows, Duration time) {
    return rate(rows, "rows", time);
  }

  /** Returns {@code 500 claims/s} for a noun in the plural. */
  public static String rate(long number, String noun, Duration time) {
    double seconds = Math.max(1, time.toMillis()) / 1e3;
    return count(Math.round(number / seconds)) + " " + noun + "/s";
  }

  /** Returns {@code 10,000} or {@code 1,234.50}: every digit that the number was given with. */
  public static String number(Number number) {
    return exact(number).map(exact -> grouped(exact.toPlainString())).orElseGet(number::toString);
  }

  /** Returns {@code 64 MiB} or {@code 931.3 GiB}: a decimal only where it isn't whole. */
  public static String bytes(Number number) {
    return exact(number).map(Figures::bytes).orElseGet(number::toString);
  }

  private static String bytes(BigDecimal bytes) {
    BigDecimal amount = bytes;
    int unit = 0;
    while (unit < UNITS.length - 1 && tenths(amount).abs().compareTo(STEP) >= 0) {
      amount = amount.divide(STEP);
      unit++;
    }
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    BigDecimal shown = whole ? amount.setScale(0) : tenths(amount);
    return grouped(shown.toPlainString()) + " " + UNITS[unit];
  }

  /** Returns the bare digits of a number, without exponent and separators. */
  static String plain(Number number) {
    return exact(number).map(BigDecimal::toPlainString).orElseGet(number::toString);
  }

  /** Returns the number digit by digit; nothing for what isn't one, such as infinity. */
  private static Optional<BigDecimal> exact(Number number) {
    if (number instanceof Long || number instanceof Integer) {
      return Optional.of(BigDecimal.valueOf(number.longValue()));
    }
    boolean floating = number instanceof Double || number instanceof Float;
    if (floating && !Double.isFinite(number.doubleValue())) {
      return Optional.empty();
    }
    BigDecimal exact =
        number instanceof BigInteger whole
            ? new BigDecimal(whole)
            : new BigDecimal(number.toString());
    return Optional.of(exact.scale() < 0 ? exact.setScale(0) : exact);
  }

  /** Puts the separators in by hand: formatters are too slow for a million rows. */
  private static String grouped(String digits) {
    int point = digits.indexOf('.');
    int first = digits.startsWith("-") ? 1 : 0;
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = (point < 0 ? digits.length() : point) - 3; i > first; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private static BigDecimal tenths(BigDecimal amount) {
    return amount.setScale(1, RoundingMode.HALF_UP);
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
