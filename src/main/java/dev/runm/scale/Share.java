package dev.runm.scale;

import dev.runm.error.UsageException;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of the capacity is used, in percent. */
record Share(BigDecimal percent) implements Comparable<Share> {
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)(%?)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Reads a list such as {@code 0,50,90}: whole percents, or any with a percent sign. */
  static List<Share> parse(String list) {
    TreeSet<Share> shares = new TreeSet<>();
    for (String text : list.split(",", -1)) {
      if (!shares.add(one(text.strip(), list))) {
        throw new UsageException("--fill names " + text.strip() + " twice");
      }
    }
    return List.copyOf(shares);
  }

  private static Share one(String text, String list) {
    Matcher matcher = PERCENT.matcher(text);
    if (matcher.matches()) {
      BigDecimal percent = new BigDecimal(matcher.group(1)).stripTrailingZeros();
      boolean clear = percent.scale() <= 0 || !matcher.group(2).isEmpty();
      if (clear && percent.compareTo(HUNDRED) <= 0) {
        return new Share(percent);
      }
    }
    throw new UsageException(
        "--fill takes shares from 0 to 100%%, such as 0,50,90; not %s".formatted(list));
  }

  /** Returns the share from 0 to 1. */
  BigDecimal fraction() {
    return percent.divide(HUNDRED);
  }

  boolean isNothing() {
    return percent.signum() == 0;
  }

  @Override
  public int compareTo(Share other) {
    return percent.compareTo(other.percent);
  }

  @Override
  public String toString() {
    return percent.toPlainString() + "%";
  }
}
