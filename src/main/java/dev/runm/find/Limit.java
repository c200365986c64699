package dev.runm.find;

import dev.runm.error.UsageException;
import java.util.List;

/**
 * How many answers to give.
 *
 * @param count the number, or null for all
 */
public record Limit(Integer count) {
  /**
   * Reads {@code all} or a whole number from 1.
   *
   * @throws UsageException for anything else
   */
  public static Limit parse(String text) {
    if (text.equals("all")) {
      return new Limit(null);
    }
    try {
      int count = Integer.parseInt(text);
      if (count >= 1 && count < Integer.MAX_VALUE) {
        return new Limit(count);
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the one answer for all that is wrong
    }
    throw new UsageException("--limit takes a whole number from 1, or all; not " + text);
  }

  /** One more than the limit, to see whether there are more. */
  public Integer plusOne() {
    return count == null ? null : count + 1;
  }

  /** Returns the first rows. */
  public <T> List<T> trim(List<T> rows) {
    return count == null || rows.size() <= count ? rows : rows.subList(0, count);
  }
}
