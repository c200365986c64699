package dev.runm.search;

import dev.runm.model.Reference.Kind;
import dev.runm.model.ResourceRequest;
import java.math.BigInteger;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Where a search starts.
 *
 * @param size how many entries it looks at there; {@link #MANY} or more if they are not few
 */
record StartChoice(Start start, List<Integer> ids, BigInteger least, long size) {
  /** What has more providers is not worth sorting. */
  private static final long FEW = 500;

  static final long MANY = FEW + 1;

  /** A start whose providers must be sorted has to have so many times fewer of them. */
  private static final long WORTH_SORTING = 4;

  /** The providers of some trees, which count as one each. */
  static StartChoice trees(List<Integer> rootIds) {
    return new StartChoice(Start.TREE, rootIds, null, rootIds.size());
  }

  /** The providers that an allocation leaves at the window's first moment. */
  static StartChoice released() {
    return new StartChoice(Start.RELEASED, List.of(), null, FEW);
  }

  /** Whether the start is a place with few providers. */
  boolean isFew() {
    return size <= FEW;
  }

  /** Everything that a slot's search could start from. */
  record Facts(
      List<ResourceRequest> resources, Conditions conditions, boolean heldIsBound, Order order) {}

  /**
   * Chooses the tree, if one is named; else the smallest of what is small; else the first of a
   * group, the partition, a capability and the resource's inventories, all of which hold their
   * providers in provider order.
   *
   * @param members counts the members of some groups, to {@link #MANY}
   */
  static StartChoice of(Facts facts, ResolvedCodes codes, ToLongFunction<List<Integer>> members) {
    if (facts.conditions().rootIds() != null) {
      return trees(facts.conditions().rootIds());
    }
    StartChoice best = inventory(facts, codes);
    for (int capability : facts.conditions().capabilities().requiredIds()) {
      best = best.or(Start.CAPABILITY, capability, codes.size(Kind.CAPABILITY, capability));
    }
    if (facts.conditions().partitionId() != null) {
      best =
          best.or(
              Start.PARTITION,
              facts.conditions().partitionId(),
              codes.size(Kind.PARTITION, facts.conditions().partitionId()));
    }
    for (int group : facts.conditions().groups().requiredIds()) {
      best = best.or(Start.GROUP, group, members.applyAsLong(List.of(group)));
    }
    ToLongFunction<List<Integer>> able = ids -> codes.size(Kind.CAPABILITY, ids).orElse(MANY);
    best = best.orFewer(Start.MEMBERS, facts.conditions().groups(), members);
    best = best.orFewer(Start.CAPABLE, facts.conditions().capabilities(), able);
    if (facts.heldIsBound()) {
      for (ResourceRequest resource : facts.resources()) {
        best = best.orFewer(room(resource, codes));
      }
    }
    boolean byName = facts.order() == Order.NAME && best.size >= MANY;
    return byName ? new StartChoice(Start.NAMES, List.of(), null, MANY) : best;
  }

  private static StartChoice inventory(Facts facts, ResolvedCodes codes) {
    if (facts.resources().isEmpty()) {
      return new StartChoice(Start.NAMES, List.of(), null, MANY);
    }
    int type = codes.id(Kind.RESOURCE_TYPE, facts.resources().get(0).resourceType());
    long size = codes.size(Kind.RESOURCE_TYPE, type);
    return new StartChoice(Start.INVENTORY, List.of(type), null, size);
  }

  /** Considers the sets of which each provider must have one. */
  private StartChoice orFewer(
      Start other, CodeConditions conditions, ToLongFunction<List<Integer>> sizes) {
    StartChoice best = this;
    for (List<Integer> ids : conditions.oneOf(sizes)) {
      if (ids.size() > 1) {
        best = best.orFewer(new StartChoice(other, ids, null, sizes.applyAsLong(ids)));
      }
    }
    return best;
  }

  private static StartChoice room(ResourceRequest resource, ResolvedCodes codes) {
    int type = codes.id(Kind.RESOURCE_TYPE, resource.resourceType());
    return new StartChoice(Start.ROOM, List.of(type), resource.min(), codes.rooms(resource));
  }

  private StartChoice or(Start other, int id, long otherSize) {
    return otherSize <= size ? new StartChoice(other, List.of(id), null, otherSize) : this;
  }

  private StartChoice orFewer(StartChoice other) {
    boolean worthSorting = size >= MANY || other.size * WORTH_SORTING <= size;
    return other.size <= FEW && other.size < size && worthSorting ? other : this;
  }
}
