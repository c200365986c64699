package dev.runm.search;

import org.jspecify.annotations.Nullable;

/**
 * Which providers to prefer.
 *
 * @param seed what a random order is made of
 */
public record Selection(Order order, long seed) {
  /** The deployment's own order. */
  public static final Selection DEFAULT = new Selection(Order.DEPLOYMENT, 0);

  /** Reads the options {@code --order} and {@code --seed}. */
  public static Selection of(@Nullable String order, @Nullable Long seed) {
    return new Selection(Order.of(order), seed == null ? 1 : seed);
  }
}
