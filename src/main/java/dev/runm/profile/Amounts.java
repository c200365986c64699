package dev.runm.profile;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.yaml.Field;
import dev.runm.yaml.Shown;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers: amounts with or without a unit, counts, ratios. */
final class Amounts {
  /** The largest amount: that of an unsigned 64-bit column. */
  static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<whole>0|[1-9][0-9_]{0,39})(?<part>\\.[0-9]{1,30})?(?: ?(?<unit>[A-Za-z]+))?");
  private static final Pattern RATIO = Pattern.compile("(0|[1-9][0-9]{0,39})(\\.[0-9]{1,30})?");
  private static final Pattern DIGITS = Pattern.compile("[0-9][0-9_]*");
  private static final Map<String, BigInteger> UNITS = units();

  private Amounts() {}

  /** Returns a whole number of 0 to 18446744073709551615; 64MiB and 1.5GB are whole numbers too. */
  static BigInteger amount(Field field) {
    String example = "a whole number such as 1024, 64MiB or 10GB";
    String text = field.characters(example);
    Matcher number = NUMBER.matcher(text);
    refuseNegative(field, text);
    refuseTooLong(field, text, LARGEST);
    if (!number.matches() || (number.group("part") != null && number.group("unit") == null)) {
      throw field.expected(example);
    }
    BigDecimal exact =
        new BigDecimal(number.group("whole").replace("_", "") + or(number.group("part"), ""))
            .multiply(new BigDecimal(unit(field, or(number.group("unit"), "B"))));
    if (exact.stripTrailingZeros().scale() > 0) {
      throw field.error(
          String.format(
              "%s is %s, which is not a whole number of bytes", field.label(), Shown.plain(text)));
    }
    return atMost(field, exact.toBigIntegerExact(), LARGEST);
  }

  /** Returns a whole number of 1 to {@code most}, without a unit. */
  static int count(Field field, int most) {
    String example = "a whole number from 1 to " + most;
    String text = field.characters(example);
    refuseNegative(field, text);
    refuseTooLong(field, text, BigInteger.valueOf(most));
    if (!text.matches("0|[1-9][0-9_]*")) {
      throw field.expected(example);
    }
    int count =
        atMost(field, new BigInteger(text.replace("_", "")), BigInteger.valueOf(most))
            .intValueExact();
    if (count == 0) {
      throw field.expected(example);
    }
    return count;
  }

  /** Returns a decimal number above 0 that has at most 6 digits on each side of the point. */
  static BigDecimal ratio(Field field) {
    String example = "a number above 0 such as 16.0 or 1.5";
    String text = field.characters(example);
    refuseNegative(field, text);
    if (!RATIO.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
      throw field.expected(example);
    }
    BigDecimal ratio = new BigDecimal(text).stripTrailingZeros();
    if (ratio.scale() > 6 || ratio.precision() - ratio.scale() > 6) {
      throw field.error(
          String.format(
              "%s is %s, which has more than 6 digits before or after the point",
              field.label(), Shown.plain(text)));
    }
    return ratio.scale() < 0 ? ratio.setScale(0) : ratio;
  }

  static BigInteger atMost(Field field, BigInteger number, BigInteger most) {
    if (number.compareTo(most) > 0) {
      throw tooLarge(field, most);
    }
    return number;
  }

  private static UsageException tooLarge(Field field, BigInteger most) {
    return field.error(
        String.format(
            "%s is %s, above the largest that is possible, %s",
            field.label(), field.value().found(), most));
  }

  private static void refuseNegative(Field field, String text) {
    if (text.length() > 1 && text.charAt(0) == '-' && Character.isDigit(text.charAt(1))) {
      throw field.error(
          field.label() + " is " + Shown.plain(text) + ", and a number here is never negative");
    }
  }

  /** So many digits are too large a number, and are slow to turn into one. */
  private static void refuseTooLong(Field field, String text, BigInteger most) {
    if (text.length() > 40 && DIGITS.matcher(text).matches()) {
      throw tooLarge(field, most);
    }
  }

  private static BigInteger unit(Field field, String unit) {
    BigInteger bytes = UNITS.get(unit);
    if (bytes == null) {
      throw field.error(
          String.format(
              "%s is %s, and %s is not a unit%s; accepted: %s",
              field.label(),
              field.value().found(),
              unit,
              NearMiss.hint(unit, UNITS.keySet()),
              String.join(", ", UNITS.keySet())));
    }
    return bytes;
  }

  private static Map<String, BigInteger> units() {
    Map<String, BigInteger> units = new LinkedHashMap<>();
    units.put("B", BigInteger.ONE);
    String prefixes = "KMGTPE";
    for (int i = 0; i < prefixes.length(); i++) {
      units.put(prefixes.charAt(i) + "B", BigInteger.TEN.pow(3 * (i + 1)));
    }
    for (int i = 0; i < prefixes.length(); i++) {
      units.put(prefixes.charAt(i) + "iB", BigInteger.TWO.pow(10 * (i + 1)));
    }
    return units;
  }

  private static String or(String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
