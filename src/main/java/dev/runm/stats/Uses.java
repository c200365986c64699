package dev.runm.stats;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts capacities and uses together, by owner and resource type. */
final class Uses {
  private record Key(int ownerId, int resourceTypeId) {}

  private Uses() {}

  /** Returns a row for each owner and each resource type that it has, in the order given. */
  static List<Use> byOwner(
      List<NamedId> owners, List<NamedId> types, List<Amount> capacity, List<Amount> used) {
    Map<Key, BigInteger> capacities = index(capacity);
    Map<Key, BigInteger> uses = index(used);
    List<Use> rows = new ArrayList<>();
    for (NamedId owner : owners) {
      for (NamedId type : types) {
        Key key = new Key(owner.id(), type.id());
        if (capacities.containsKey(key)) {
          BigInteger inUse = uses.getOrDefault(key, BigInteger.ZERO);
          rows.add(new Use(owner.name(), type.name(), capacities.get(key), inUse));
        }
      }
    }
    return rows;
  }

  /** Adds the rows of all owners up, resource type by resource type. */
  static List<Use> total(List<NamedId> types, List<Use> rows) {
    return types.stream()
        .filter(type -> rows.stream().anyMatch(row -> row.resourceType().equals(type.name())))
        .map(
            type ->
                new Use(
                    type.name(),
                    type.name(),
                    sum(rows, type, Use::capacity),
                    sum(rows, type, Use::used)))
        .toList();
  }

  private static BigInteger sum(List<Use> rows, NamedId type, Function<Use, BigInteger> figure) {
    return rows.stream()
        .filter(row -> row.resourceType().equals(type.name()))
        .map(figure)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static Map<Key, BigInteger> index(List<Amount> amounts) {
    return amounts.stream()
        .collect(
            Collectors.toMap(
                row -> new Key(row.ownerId(), row.resourceTypeId()),
                row -> row.amount().toBigInteger()));
  }
}
