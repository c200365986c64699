package dev.runm.check;

import dev.runm.check.World.Allocation;
import dev.runm.check.World.Item;
import dev.runm.model.Window;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rooms of all providers in a window. */
final class Rooms {
  private record Key(String provider, String resourceType) {}

  private record Use(long acquire, long release, BigInteger used) {}

  private final Map<Key, List<Use>> uses = new HashMap<>();
  private final Window window;

  Rooms(World world, Window window) {
    this.window = window;
    for (Allocation allocation : world.allocations()) {
      for (Item item : allocation.items()) {
        Use use = new Use(allocation.acquire(), allocation.release(), item.used());
        uses.computeIfAbsent(
                new Key(item.provider(), item.resourceType()), key -> new ArrayList<>())
            .add(use);
      }
    }
  }

  /** Returns the rooms of a provider, by resource type. */
  Map<String, Room> of(World.Provider provider) {
    Map<String, Room> rooms = new HashMap<>();
    provider
        .inventories()
        .forEach(
            (type, inventory) ->
                rooms.put(type, new Room(inventory, peak(new Key(provider.name(), type)))));
    return rooms;
  }

  /** Goes from moment to moment at which use changes; what ends makes room for what begins. */
  private BigInteger peak(Key key) {
    TreeMap<Long, BigInteger> changes = new TreeMap<>();
    for (Use use : uses.getOrDefault(key, List.of())) {
      if (use.acquire() < window.release() && use.release() > window.acquire()) {
        long begin = Math.max(use.acquire(), window.acquire());
        changes.merge(begin, use.used(), BigInteger::add);
        changes.merge(use.release(), use.used().negate(), BigInteger::add);
      }
    }
    BigInteger now = BigInteger.ZERO;
    BigInteger peak = BigInteger.ZERO;
    for (BigInteger change : changes.values()) {
      now = now.add(change);
      peak = peak.max(now);
    }
    return peak;
  }
}
