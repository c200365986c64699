package dev.runm.why;

import dev.runm.model.ResourceRequest;
import dev.runm.model.ResourceUnits;
import dev.runm.output.Figures;
import java.math.BigInteger;

/** Amounts of resources in words. */
final class AmountWords {
  private static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private AmountWords() {}

  /** Returns {@code 64 MiB} or {@code 931.3 GiB}. */
  static String of(String resourceType, BigInteger amount) {
    return ResourceUnits.isBytes(resourceType) ? Figures.bytes(amount) : Figures.number(amount);
  }

  /** Returns {@code 64 MiB}, or all digits of what is no whole number of a larger unit. */
  static String exact(String resourceType, BigInteger amount) {
    String shown = of(resourceType, amount);
    return shown.contains(".") ? Figures.number(amount) + " B" : shown;
  }

  /** Returns {@code 64 MiB}, {@code 1 to 4} or {@code at least 1}. */
  static String range(ResourceRequest request) {
    String min = of(request.resourceType(), request.min());
    if (request.max().equals(request.min())) {
      return min;
    }
    return request.max().equals(LARGEST)
        ? "at least " + min
        : min + " to " + of(request.resourceType(), request.max());
  }
}
