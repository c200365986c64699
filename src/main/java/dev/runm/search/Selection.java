package dev.runm.search;

import dev.runm.error.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Which providers to prefer.
 *
 * @param seed what a random order is made of
 */
public record Selection(Order order, long seed) {
  /** The deployment's own order. */
  public static final Selection DEFAULT = new Selection(Order.DEPLOYMENT, 0);

  /**
   * Reads the options {@code --order} and {@code --seed}.
   *
   * @throws UsageException if the order is unknown, or has no use for a seed
   */
  public static Selection of(@Nullable String order, @Nullable Long seed) {
    Order known = Order.of(order);
    if (seed != null && known != Order.RANDOM) {
      throw new UsageException("--seed goes with --order random");
    }
    return new Selection(known, seed == null ? 1 : seed);
  }
}
