package dev.runm.combine;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/** Who sits where in a half-made combination; slots rise in the reverse order of sitting down. */
final class State {
  static final int NONE = -1;

  final Space space;

  /** By slot: its place, or -1. */
  final int[] at;

  /** The slots without a place that are to get one. */
  final BitSet open = new BitSet();

  /** By place and by tree: how many slots sit there. */
  final int[] hosts;

  final int[] treeHosts;

  /** Places with slots, in the order in which they were taken. */
  final int[] taken;

  int takenCount;

  private final BitSet[] guests;
  private final BigInteger[][] left;
  private final int[] seated;
  private int seatedCount;

  /** By tree set (named by its first slot): how many hold on to its tree, and the tree. */
  private final int[] holders;

  private final int[] treeOfSet;

  State(Space space) {
    this.space = space;
    at = new int[space.slots];
    Arrays.fill(at, NONE);
    hosts = new int[space.kinOf.length];
    treeHosts = new int[space.pools.roots.size()];
    taken = new int[space.slots];
    seated = new int[space.slots];
    guests = new BitSet[hosts.length];
    left = new BigInteger[hosts.length][];
    holders = new int[space.slots];
    treeOfSet = new int[space.slots];
  }

  /** Lets everybody rise; the given slots are to be seated. */
  void clear(BitSet slots) {
    while (seatedCount > 0) {
      unseat(seated[seatedCount - 1]);
    }
    Arrays.fill(holders, 0);
    open.clear();
    open.or(slots);
  }

  void seat(int slot, int place) {
    seated[seatedCount++] = slot;
    at[slot] = place;
    open.clear(slot);
    if (hosts[place]++ == 0) {
      taken[takenCount++] = place;
      guests[place] = new BitSet();
      left[place] = space.shapeOf(place).limits().toArray(BigInteger[]::new);
    }
    guests[place].set(slot);
    take(slot, place, true);
    treeHosts[space.pools.tree[place]]++;
    hold(slot, space.pools.tree[place]);
  }

  void unseat(int slot) {
    int place = at[slot];
    seatedCount--;
    at[slot] = NONE;
    open.set(slot);
    if (--hosts[place] == 0) {
      takenCount--;
      left[place] = null;
    } else {
      take(slot, place, false);
    }
    guests[place].clear(slot);
    treeHosts[space.pools.tree[place]]--;
    holders[space.rules.trees.of(slot)]--;
  }

  /** Ties the slots that share the slot's tree to this one, until all is cleared. */
  void hold(int slot, int tree) {
    int set = space.rules.trees.of(slot);
    holders[set]++;
    treeOfSet[set] = tree;
  }

  private void take(int slot, int place, boolean away) {
    BigInteger[] rest = left[place];
    for (int type = 0; type < rest.length; type++) {
      BigInteger least = least(slot, place, type);
      if (rest[type] != null && least != null) {
        rest[type] = away ? rest[type].subtract(least) : rest[type].add(least);
      }
    }
  }

  /** Returns the least amount that the slot needs there, or null. */
  BigInteger least(int slot, int place, int type) {
    return space.shapeOf(place).least().get(space.pools.shapes.menuOf[slot]).get(type);
  }

  /** Returns what is left for further slots, or null where that is enough for all of them. */
  BigInteger left(int place, int type) {
    return hosts[place] == 0 ? space.shapeOf(place).limits().get(type) : left[place][type];
  }

  /** Returns the tree that the slot must sit in, or -1 if that is open. */
  int tree(int slot) {
    int set = space.rules.trees.of(slot);
    return space.rules.bound[slot] && holders[set] > 0 ? treeOfSet[set] : NONE;
  }

  /** Whether the slot can sit on an untaken place of the kin, one of those that it can have. */
  boolean admits(int slot, int kin) {
    Sort sort = space.sorts[kin];
    int tree = tree(slot);
    if (tree >= 0 && space.treeOfKin[kin] != tree) {
      return false;
    }
    for (Distant rule : space.rules.distant.get(slot)) {
      boolean from = rule.from() == slot;
      int place = at[from ? rule.to() : rule.from()];
      if (place >= 0) {
        Sort other = space.sortOf(place);
        if (!space.traits.allows(rule, from ? sort : other, from ? other : sort)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the slot can sit there. */
  boolean admitsAt(int slot, int place) {
    int kin = space.kinOf[place];
    if (hosts[place] == 0) {
      return admits(slot, kin);
    }
    if (!space.sorts[kin].pools().get(slot)
        || guests[place].intersects(space.rules.apart[slot])
        || !admits(slot, kin)) {
      return false;
    }
    for (int type = 0; type < left[place].length; type++) {
      BigInteger least = least(slot, place, type);
      BigInteger rest = left[place][type];
      if (least != null && rest != null && least.compareTo(rest) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Lists places for a slot, as many as the array takes, and returns how many. */
  int options(int slot, int[] into) {
    int count = 0;
    for (int index = 0; index < takenCount && count < into.length; index++) {
      if (admitsAt(slot, taken[index])) {
        into[count++] = taken[index];
      }
    }
    for (int kin : space.kins(slot, tree(slot))) {
      if (count == into.length) {
        return count;
      }
      if (admits(slot, kin)) {
        int[] places = space.members[kin];
        for (int index = 0; index < places.length && count < into.length; index++) {
          if (hosts[places[index]] == 0) {
            into[count++] = places[index];
          }
        }
      }
    }
    return count;
  }
}
