package dev.runm.worlds;

import dev.runm.worlds.Wish.Part;
import dev.runm.worlds.Wish.Rule;
import dev.runm.worlds.World.Held;
import dev.runm.worlds.World.Node;
import dev.runm.worlds.World.Stock;
import dev.runm.worlds.World.Take;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Answers a wish by looking at every provider and every moment. */
final class LongWay {
  /** What a provider gives of a resource. */
  record Gift(BigInteger amount, BigInteger free, BigInteger capacity) {}

  /** A provider that meets the wish. */
  record Answer(String root, Map<String, Gift> gifts) {}

  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
  private final World world;
  private final long now;
  private final Map<String, Node> byName = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();

  LongWay(World world, long now) {
    this.world = world;
    this.now = now;
    for (Node node : world.allNodes()) {
      byName.put(node.name(), node);
      if (node.parent() != null) {
        parents.put(node.name(), node.parent());
      }
      node.nested().forEach(child -> parents.put(child.name(), node.name()));
    }
  }

  /** Returns the providers that meet the wish, by name. */
  Map<String, Answer> answer(Wish wish) {
    Map<String, Answer> answers = new TreeMap<>();
    byName.forEach(
        (name, node) -> {
          Map<String, Gift> gifts = gifts(node, wish);
          if (gifts != null && meets(node, wish)) {
            answers.put(name, new Answer(root(name), gifts));
          }
        });
    return answers;
  }

  private boolean meets(Node node, Wish wish) {
    if (wish.partition() != null && !node.partition().equals(wish.partition())) {
      return false;
    }
    for (Part part : wish.parts().values()) {
      if (!holds(part.capabilities(), node.capabilities())) {
        return false;
      }
    }
    return holds(wish.capabilities(), node.capabilities())
        && holds(wish.groups(), groups(node.name()));
  }

  private static boolean holds(List<Rule> rules, Set<String> has) {
    boolean anAlternative = false;
    boolean met = false;
    for (Rule rule : rules) {
      boolean clean = rule.forbid().stream().noneMatch(has::contains);
      if (rule.require().isEmpty() && rule.any().isEmpty()) {
        if (!clean) {
          return false;
        }
      } else {
        anAlternative = true;
        boolean some = rule.any().isEmpty() || rule.any().stream().anyMatch(has::contains);
        met |= clean && some && has.containsAll(rule.require());
      }
    }
    return met || !anAlternative;
  }

  private Set<String> groups(String name) {
    Set<String> groups = new HashSet<>();
    for (String at = name; at != null; at = parents.get(at)) {
      groups.addAll(byName.get(at).groups());
    }
    return groups;
  }

  private String root(String name) {
    String at = name;
    while (parents.containsKey(at)) {
      at = parents.get(at);
    }
    return at;
  }

  private Map<String, Gift> gifts(Node node, Wish wish) {
    Map<String, Gift> gifts = new TreeMap<>();
    for (Map.Entry<String, Part> part : wish.parts().entrySet()) {
      Stock stock = node.stocks().get(part.getKey());
      if (stock == null) {
        return null;
      }
      BigInteger capacity =
          stock
              .total()
              .subtract(stock.reserved())
              .multiply(BigInteger.valueOf(stock.ratio()))
              .divide(MILLION);
      BigInteger free = capacity.subtract(peak(node.name(), part.getKey(), wish));
      BigInteger amount = largest(part.getValue(), stock, free);
      if (amount == null) {
        return null;
      }
      gifts.put(part.getKey(), new Gift(amount, free, capacity));
    }
    return gifts;
  }

  /** Returns the largest amount that meets every bound, or null. */
  private static BigInteger largest(Part part, Stock stock, BigInteger free) {
    BigInteger top = part.max().min(stock.most()).min(free);
    if (top.signum() < 0) {
      return null;
    }
    BigInteger amount = top.divide(stock.step()).multiply(stock.step());
    boolean enough = amount.compareTo(part.min()) >= 0 && amount.compareTo(stock.least()) >= 0;
    return enough ? amount : null;
  }

  private BigInteger peak(String node, String resource, Wish wish) {
    long from = wish.from() == null ? now : wish.from();
    long until = wish.until() == null ? Long.MAX_VALUE : wish.until();
    Set<Long> moments = new TreeSet<>(Set.of(from));
    for (Held held : world.held()) {
      moments.add(begin(held));
      moments.add(end(held) - 1);
      moments.add(end(held));
    }
    BigInteger peak = BigInteger.ZERO;
    for (long moment : moments) {
      if (moment >= from && moment < until) {
        peak = peak.max(usedAt(moment, node, resource));
      }
    }
    return peak;
  }

  private BigInteger usedAt(long moment, String node, String resource) {
    BigInteger used = BigInteger.ZERO;
    for (Held held : world.held()) {
      if (begin(held) <= moment && moment < end(held)) {
        for (Take take : held.takes()) {
          if (take.node().equals(node) && take.resource().equals(resource)) {
            used = used.add(take.used());
          }
        }
      }
    }
    return used;
  }

  private long begin(Held held) {
    return held.from() == null ? now : held.from();
  }

  private static long end(Held held) {
    return held.until() == null ? Long.MAX_VALUE : held.until();
  }
}
