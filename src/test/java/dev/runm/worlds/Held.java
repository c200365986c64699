package dev.runm.worlds;

import dev.runm.check.World;
import dev.runm.check.World.Allocation;
import dev.runm.check.World.Item;
import dev.runm.model.Window;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** What allocations that never end use. */
final class Held {
  private final Map<String, BigInteger> sums = new HashMap<>();

  Held(World world) {
    for (Allocation allocation : world.allocations()) {
      if (allocation.release() == Window.NEVER) {
        for (Item item : allocation.items()) {
          sums.merge(item.provider() + " " + item.resourceType(), item.used(), BigInteger::add);
        }
      }
    }
  }

  BigInteger of(String provider, String resourceType) {
    return sums.getOrDefault(provider + " " + resourceType, BigInteger.ZERO);
  }
}
