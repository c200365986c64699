package dev.runm.load;

import dev.runm.load.ProviderTree.Stock;
import dev.runm.model.Deployment;
import dev.runm.model.Deployment.ListedAllocation;
import dev.runm.model.Deployment.ListedItem;
import dev.runm.output.Figures;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sees which providers the listed allocations use beyond their capacity at some moment. */
final class Overbooked {
  private final ProviderRuns runs;
  private final CodeBook codes;

  /** Of each provider and resource type id: by how much the use changes at which moment. */
  private final Map<String, Map<Integer, TreeMap<Long, BigInteger>>> uses = new HashMap<>();

  Overbooked(Deployment deployment, ProviderRuns runs, CodeBook codes, long now) {
    this.runs = runs;
    this.codes = codes;
    for (ListedAllocation allocation : deployment.allocations()) {
      long acquire = allocation.acquire().orElse(now);
      allocation.items().stream()
          .filter(item -> acquire < allocation.release())
          .forEach(item -> add(item, acquire, allocation.release()));
    }
  }

  private void add(ListedItem item, long acquire, long release) {
    TreeMap<Long, BigInteger> changes =
        uses.computeIfAbsent(item.provider(), name -> new HashMap<>())
            .computeIfAbsent(codes.resourceTypes.id(item.resourceType()), id -> new TreeMap<>());
    changes.merge(acquire, item.used(), BigInteger::add);
    changes.merge(release, item.used().negate(), BigInteger::add);
  }

  /** Returns a line that names the first provider by name and says how many there are. */
  Optional<String> notice() {
    TreeSet<String> names = new TreeSet<>();
    if (!uses.isEmpty()) {
      ProviderCursor.walk(
          runs,
          at -> {
            Map<Integer, TreeMap<Long, BigInteger>> used = uses.get(at.name());
            if (used != null && isOver(used, at.member().inventory())) {
              names.add(at.name());
            }
          });
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "the listed allocations use more than the capacity of %s%s; verify shows it"
            .formatted(
                names.first(), names.size() == 1 ? "" : " and of " + others(names.size() - 1)));
  }

  private static String others(int number) {
    return Figures.count(number, "other providers");
  }

  private static boolean isOver(Map<Integer, TreeMap<Long, BigInteger>> used, List<Stock> stocks) {
    Map<Integer, BigInteger> capacities = new HashMap<>();
    stocks.forEach(stock -> capacities.put(stock.resourceTypeId(), stock.capacity()));
    return used.entrySet().stream()
        .anyMatch(
            each ->
                peak(each.getValue())
                        .compareTo(capacities.getOrDefault(each.getKey(), BigInteger.ZERO))
                    > 0);
  }

  private static BigInteger peak(TreeMap<Long, BigInteger> changes) {
    BigInteger now = BigInteger.ZERO;
    BigInteger peak = BigInteger.ZERO;
    for (BigInteger change : changes.values()) {
      now = now.add(change);
      peak = peak.max(now);
    }
    return peak;
  }
}
