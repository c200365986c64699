package dev.runm.worlds;

import dev.runm.check.World;
import dev.runm.model.Inventory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Makes amounts that just fit, or just do not. */
final class AmountMaker {
  /** What is asked for at least and at most. */
  record Span(BigInteger min, BigInteger max) {}

  private final Dice dice;
  private final World world;

  AmountMaker(Dice dice, World world) {
    this.dice = dice;
    this.world = world;
  }

  /**
   * @param sharers how many may want the same
   */
  Span span(String type, int sharers) {
    List<BigInteger> left = left(type);
    BigInteger scale = left.isEmpty() ? BigInteger.TEN : dice.oneOf(left);
    BigInteger min =
        switch (dice.between(0, 9)) {
          case 0 -> scale.divide(BigInteger.valueOf(dice.between(1, sharers)));
          case 1 -> scale.divide(BigInteger.valueOf(dice.between(1, sharers))).add(BigInteger.ONE);
          case 2 -> BigInteger.ZERO;
          case 3, 4 -> BigInteger.valueOf(dice.between(0, 2));
          case 5 -> dice.upTo(scale);
          default -> dice.upTo(scale.shiftRight(dice.between(1, 3)));
        };
    BigInteger max =
        switch (dice.between(0, 9)) {
          case 0, 1, 2 -> min;
          case 3 -> WorldMaker.LARGEST;
          case 4 -> min.add(BigInteger.ONE);
          default -> min.add(dice.upTo(scale.subtract(min).max(BigInteger.TWO)));
        };
    return new Span(min.min(WorldMaker.LARGEST), max.min(WorldMaker.LARGEST));
  }

  /**
   * What each provider has left. Counts all allocations as if they were at once: near enough to be
   * borderline often.
   */
  private List<BigInteger> left(String type) {
    List<BigInteger> all = new ArrayList<>();
    for (World.Provider provider : world.providers()) {
      Inventory inventory = provider.inventories().get(type);
      if (inventory != null) {
        BigInteger used =
            world.allocations().stream()
                .filter(allocation -> dice.chance(60))
                .flatMap(allocation -> allocation.items().stream())
                .filter(item -> item.provider().equals(provider.name()))
                .filter(item -> item.resourceType().equals(type))
                .map(World.Item::used)
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger left = inventory.capacity().subtract(used).min(inventory.maxUnit());
        all.add(left.max(BigInteger.ZERO));
      }
    }
    return all;
  }
}
