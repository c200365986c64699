package dev.runm.worlds;

import dev.runm.check.World;
import dev.runm.check.World.Allocation;
import dev.runm.check.World.Distance;
import dev.runm.check.World.Item;
import dev.runm.check.World.Provider;
import dev.runm.model.BuiltInCodes;
import dev.runm.model.BuiltInCodes.Code;
import dev.runm.model.BuiltInCodes.DistanceType;
import dev.runm.model.Inventory;
import dev.runm.model.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes small deployments at random. */
final class WorldMaker {
  static final List<String> GROUPS = List.of("g1", "g2", "g3", "g4");
  static final List<String> RESOURCES =
      List.of("runm.cpu.shared", "runm.memory", "runm.storage.block");
  static final List<String> CAPABILITIES =
      List.of("c.1", "c.2", "c.3", "cpu.x86.avx", "storage.disk.ssd");
  static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
  static final Map<String, List<String>> DISTANCES =
      BuiltInCodes.DISTANCE_TYPES.stream()
          .collect(
              Collectors.toMap(
                  DistanceType::code,
                  type -> BuiltInCodes.codes(type.distances()),
                  (one, other) -> one,
                  LinkedHashMap::new));
  private static final List<String> RATIOS =
      List.of("1", "1", "1", "1.5", "0.333333", "16", "0.999999", "2.5", "0.000001");
  private static final int MOST_PROVIDERS = 14;
  private final Dice dice;
  private final Times times;
  private final Map<String, Boolean> huge = new HashMap<>();
  private final List<Provider> providers = new ArrayList<>();

  private WorldMaker(Dice dice, Times times) {
    this.dice = dice;
    this.times = times;
    RESOURCES.forEach(resource -> huge.put(resource, dice.chance(12)));
  }

  static World world(Dice dice, Times times) {
    return new WorldMaker(dice, times).make();
  }

  private World make() {
    int listed = dice.between(1, 7);
    for (int i = 0; i < listed && providers.size() < MOST_PROVIDERS; i++) {
      Provider parent = i > 0 && dice.chance(25) ? dice.oneOf(providers) : null;
      String partition = dice.chance(80) ? "part0" : "part1";
      add("n" + i, parent, parent == null ? partition : parent.partition(), true, 0);
    }
    return new World(DISTANCES, List.copyOf(providers), allocations());
  }

  private void add(String name, Provider parent, String partition, boolean listed, int depth) {
    Map<String, Inventory> inventories = new LinkedHashMap<>();
    RESOURCES.forEach(
        resource -> {
          if (dice.chance(75)) {
            inventories.put(resource, inventory(huge.get(resource)));
          }
        });
    Provider provider =
        new Provider(
            name,
            "",
            Optional.ofNullable(parent).map(Provider::name),
            partition,
            listed ? dice.someOf(GROUPS, 35) : Set.of(),
            dice.someOf(CAPABILITIES, 50),
            inventories,
            parent == null ? distances() : List.of());
    providers.add(provider);
    if (depth < 2 && dice.chance(depth == 0 ? 35 : 15)) {
      for (int i = dice.between(1, 3); i > 0 && providers.size() < MOST_PROVIDERS; i--) {
        add(name + "/k" + i, provider, partition, false, depth + 1);
      }
    }
  }

  private List<Distance> distances() {
    List<Distance> distances = new ArrayList<>();
    int percent = dice.between(0, 2) * 30;
    for (DistanceType type : BuiltInCodes.DISTANCE_TYPES) {
      List<String> codes = type.distances().stream().map(Code::code).toList();
      for (String group : dice.someOf(GROUPS, percent)) {
        distances.add(new Distance(group, type.code(), dice.oneOf(codes)));
      }
    }
    return distances;
  }

  private Inventory inventory(boolean large) {
    BigInteger total =
        large
            ? LARGEST.subtract(dice.upTo(LARGEST.shiftRight(dice.between(1, 62))))
            : BigInteger.valueOf(dice.chance(10) ? dice.between(0, 1) : dice.between(2, 14));
    BigInteger reserved =
        switch (dice.between(0, 9)) {
          case 0 -> total;
          case 1, 2 -> dice.upTo(total);
          default -> dice.upTo(total.shiftRight(4));
        };
    BigInteger minUnit =
        switch (dice.between(0, 5)) {
          case 0, 1 -> BigInteger.ZERO;
          case 2 -> dice.upTo(total.shiftRight(1));
          default -> BigInteger.ONE;
        };
    BigInteger maxUnit =
        dice.chance(30) ? minUnit.add(dice.upTo(total.subtract(minUnit))) : total.max(minUnit);
    BigInteger step =
        dice.chance(65) ? BigInteger.ONE : dice.upTo(total.shiftRight(2)).add(BigInteger.ONE);
    BigDecimal ratio = new BigDecimal(dice.oneOf(RATIOS));
    Inventory inventory = new Inventory(total, reserved, minUnit, maxUnit, step, ratio);
    boolean tooLarge = inventory.capacity().compareTo(LARGEST) > 0;
    return tooLarge
        ? new Inventory(total, reserved, minUnit, maxUnit, step, BigDecimal.ONE)
        : inventory;
  }

  private List<Allocation> allocations() {
    List<Provider> stocked =
        providers.stream().filter(provider -> !provider.inventories().isEmpty()).toList();
    List<Allocation> allocations = new ArrayList<>();
    if (!stocked.isEmpty()) {
      for (int i = dice.between(0, 2) * dice.between(0, 6); i > 0; i--) {
        Window window = times.any(dice);
        List<Item> items = new ArrayList<>();
        for (int j = dice.between(1, 4); j > 0; j--) {
          Provider provider = dice.oneOf(stocked);
          String resource = dice.oneOf(provider.inventories().keySet());
          BigInteger total = provider.inventories().get(resource).total();
          items.add(
              new Item(
                  provider.name(),
                  resource,
                  dice.upTo(dice.chance(8) ? total : total.shiftRight(dice.between(1, 3)))));
        }
        allocations.add(new Allocation(window.acquire(), window.release(), items));
      }
    }
    return allocations;
  }
}
