package dev.runm.worlds;

import dev.runm.worlds.World.Held;
import dev.runm.worlds.World.Node;
import dev.runm.worlds.World.Stock;
import dev.runm.worlds.World.Take;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes deployments at random. */
final class WorldMaker {
  static final List<String> RESOURCES =
      List.of("runm.cpu.shared", "runm.memory", "runm.storage.block");
  static final List<String> CAPABILITIES =
      List.of("c.1", "c.2", "c.3", "cpu.x86.avx", "storage.disk.ssd");
  private static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
  private static final long[] RATIOS = {
    1_000_000, 1_000_000, 1_500_000, 333_333, 16_000_000, 1, 999_999, 2_500_000
  };
  private static final long DAY = 86_400;
  private final Random random;
  private final long now;

  WorldMaker(Random random, long now) {
    this.random = random;
    this.now = now;
  }

  World world() {
    Set<String> groups = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      groups.add("g" + i);
    }
    List<Node> nodes = new ArrayList<>();
    int roots = 1 + random.nextInt(9);
    for (int i = 0; i < roots; i++) {
      Node parent = i > 0 && random.nextInt(4) == 0 ? anyOf(allOf(nodes)) : null;
      String partition = parent == null ? "part" + random.nextInt(2) : parent.partition();
      nodes.add(node("n" + i, partition, parent == null ? null : parent.name(), groups, 0));
    }
    return new World(groups, nodes, held(allOf(nodes)));
  }

  private static List<Node> allOf(List<Node> nodes) {
    return nodes.stream().flatMap(Node::tree).toList();
  }

  private Node node(String name, String partition, String parent, Set<String> groups, int depth) {
    List<Node> nested = new ArrayList<>();
    if (depth < 2 && random.nextInt(4) == 0) {
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        nested.add(node(name + "/k" + i, partition, null, Set.of(), depth + 1));
      }
    }
    Map<String, Stock> stocks = new LinkedHashMap<>();
    for (String resource : RESOURCES) {
      if (random.nextInt(10) > 0) {
        stocks.put(resource, stock());
      }
    }
    return new Node(
        name, partition, parent, someOf(groups, 3), someOf(CAPABILITIES, 2), stocks, nested);
  }

  private Stock stock() {
    int scale = random.nextInt(10);
    BigInteger total =
        scale == 0
            ? BigInteger.valueOf(random.nextInt(2))
            : scale < 8
                ? upTo(BigInteger.valueOf(60))
                : LARGEST.subtract(upTo(LARGEST.shiftRight(62)));
    BigInteger reserved =
        switch (random.nextInt(8)) {
          case 0 -> total;
          case 1 -> upTo(total);
          default -> upTo(total.shiftRight(4));
        };
    BigInteger least =
        switch (random.nextInt(4)) {
          case 0 -> BigInteger.ZERO;
          case 1 -> upTo(total.shiftRight(2));
          default -> BigInteger.ONE.min(total);
        };
    BigInteger most =
        random.nextInt(3) == 0 ? least.add(upTo(total.subtract(least))) : total.max(least);
    BigInteger step =
        random.nextInt(3) > 0 ? BigInteger.ONE : upTo(total.shiftRight(3)).add(BigInteger.ONE);
    long ratio = RATIOS[random.nextInt(RATIOS.length)];
    boolean huge = total.bitLength() > 50;
    return new Stock(total, reserved, least, most, step, huge ? Math.min(ratio, 1_000_000) : ratio);
  }

  private List<Held> held(List<Node> nodes) {
    List<Held> held = new ArrayList<>();
    for (int i = random.nextInt(3) * random.nextInt(13); i > 0; i--) {
      Long[] window = window();
      List<Take> takes = new ArrayList<>();
      for (int j = 1 + random.nextInt(3); j > 0; j--) {
        Node node = anyOf(nodes);
        if (!node.stocks().isEmpty()) {
          String resource = anyOf(List.copyOf(node.stocks().keySet()));
          BigInteger total = node.stocks().get(resource).total();
          BigInteger used =
              random.nextInt(12) == 0 ? upTo(total) : upTo(total.shiftRight(random.nextInt(4)));
          takes.add(new Take(node.name(), resource, used));
        }
      }
      if (!takes.isEmpty()) {
        held.add(new Held("vm" + random.nextInt(6), window[0], window[1], takes));
      }
    }
    return held;
  }

  /** Ends touch often, since they are taken from a few; those near the present are far from it. */
  Long[] window() {
    List<Long> ends = new ArrayList<>();
    for (long end : new long[] {0, 1000, 2000}) {
      ends.add(end);
    }
    for (int day = -3; day <= 4; day++) {
      if (day != 0) {
        ends.add(now + day * DAY);
      }
    }
    int first = random.nextInt(ends.size());
    int second = random.nextInt(ends.size());
    Long from = ends.get(Math.min(first, second));
    Long until = ends.get(Math.max(first, second)) + (first == second ? 1 : 0);
    if (random.nextInt(5) == 0) {
      from += random.nextInt(3) == 0 && from + 1 < until ? 1 : 0;
    }
    return new Long[] {
      random.nextInt(3) == 0 && until > now ? null : from, random.nextInt(3) == 0 ? null : until
    };
  }

  Set<String> someOf(Iterable<String> names, int oneIn) {
    Set<String> some = new LinkedHashSet<>();
    names.forEach(
        name -> {
          if (random.nextInt(oneIn) == 0) {
            some.add(name);
          }
        });
    return some;
  }

  <T> T anyOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A number from 0 to the limit; every small one is as likely, the limit itself often. */
  BigInteger upTo(BigInteger limit) {
    if (limit.signum() <= 0 || random.nextInt(12) == 0) {
      return limit.max(BigInteger.ZERO);
    }
    return new BigInteger(limit.bitLength() + 8, random).mod(limit.add(BigInteger.ONE));
  }
}
