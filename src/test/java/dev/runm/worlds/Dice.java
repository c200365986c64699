package dev.runm.worlds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chances and choices; the same for the same seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** True so many times in a hundred. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number of {@code least} to {@code most}, each as likely. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T oneOf(Collection<T> choices) {
    return List.copyOf(choices).get(random.nextInt(choices.size()));
  }

  /** Each with that chance. */
  <T> Set<T> someOf(Collection<T> choices, int percent) {
    Set<T> some = new LinkedHashSet<>();
    choices.stream().filter(choice -> chance(percent)).forEach(some::add);
    return some;
  }

  /** So many different ones, or all. */
  <T> List<T> different(int count, Collection<T> choices) {
    List<T> shuffled = new ArrayList<>(choices);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
  }

  /** A number from 0 to the limit, the limit itself often. */
  BigInteger upTo(BigInteger limit) {
    if (limit.signum() <= 0 || chance(8)) {
      return limit.max(BigInteger.ZERO);
    }
    return new BigInteger(limit.bitLength() + 8, random).mod(limit.add(BigInteger.ONE));
  }
}
