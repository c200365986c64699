package dev.runm.worlds;

import dev.runm.worlds.Wish.Part;
import dev.runm.worlds.Wish.Rule;
import dev.runm.worlds.World.Node;
import dev.runm.worlds.World.Stock;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes claims at random that have a chance in a world. */
final class WishMaker {
  private final Random random;
  private final WorldMaker maker;

  WishMaker(Random random, WorldMaker maker) {
    this.random = random;
    this.maker = maker;
  }

  Wish wish(World world) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      parts.put(maker.anyOf(WorldMaker.RESOURCES), null);
    }
    parts.replaceAll((resource, none) -> part(resource, world));
    Long[] window = random.nextInt(3) == 0 ? new Long[] {null, null} : maker.window();
    String partition = random.nextInt(4) == 0 ? maker.anyOf(world.allNodes()).partition() : null;
    return new Wish(
        partition,
        window[0],
        window[1],
        parts,
        rules(WorldMaker.CAPABILITIES, 3),
        rules(world.groups(), 2));
  }

  private Part part(String resource, World world) {
    List<Stock> stocks =
        world.allNodes().stream()
            .map(Node::stocks)
            .filter(has -> has.containsKey(resource))
            .map(has -> has.get(resource))
            .toList();
    BigInteger scale = stocks.isEmpty() ? BigInteger.TEN : maker.anyOf(stocks).total();
    BigInteger min = maker.upTo(scale.shiftRight(1 + random.nextInt(6)));
    BigInteger max =
        switch (random.nextInt(4)) {
          case 0 -> min;
          case 1 -> BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
          default -> min.add(maker.upTo(scale.subtract(min)));
        };
    List<Rule> rules = random.nextInt(6) == 0 ? rules(WorldMaker.CAPABILITIES, 1) : List.of();
    return new Part(min, max, rules);
  }

  private List<Rule> rules(Collection<String> names, int oneIn) {
    List<Rule> rules = new ArrayList<>();
    if (random.nextInt(oneIn) == 0) {
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        Rule rule = rule(names);
        if (!rule.require().isEmpty() || !rule.any().isEmpty() || !rule.forbid().isEmpty()) {
          rules.add(rule);
        }
      }
    }
    return rules;
  }

  /** What is forbidden is neither required nor all that any names, which is refused. */
  private Rule rule(Collection<String> names) {
    Set<String> require = random.nextInt(2) == 0 ? maker.someOf(names, 3) : Set.of();
    Set<String> any = random.nextInt(2) == 0 ? maker.someOf(names, 2) : Set.of();
    Set<String> forbid = new LinkedHashSet<>(maker.someOf(names, 3));
    forbid.removeAll(require);
    if (!any.isEmpty() && forbid.containsAll(any)) {
      forbid.removeAll(any);
    }
    return new Rule(require, any, forbid);
  }
}
