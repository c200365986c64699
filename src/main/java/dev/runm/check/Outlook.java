package dev.runm.check;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What choices leave to the slots that are still open, as a text: where it is the same, the same
 * choices go on from there. Names stand in it as numbers.
 */
final class Outlook {
  private final List<Slot> slots;
  private final Ties ties;
  private final Map<String, Integer> numbers = new HashMap<>();

  Outlook(List<Slot> slots, Ties ties) {
    this.slots = slots;
    this.ties = ties;
  }

  String of(Place[] chosen) {
    StringBuilder text = new StringBuilder();
    Set<String> types = new HashSet<>();
    for (Slot slot : slots) {
      if (chosen[slot.index()] == null) {
        text.append(slot.index()).append(tied(slot, chosen));
        slot.resources().forEach(asked -> types.add(asked.resourceType()));
      }
    }
    return text.append(taken(types, chosen)).append(covered(chosen)).toString();
  }

  /** What the providers chosen for other slots demand of the one for this. */
  private TreeSet<String> tied(Slot slot, Place[] chosen) {
    TreeSet<String> demands = new TreeSet<>();
    for (int i : ties.of(slot)) {
      if (chosen[i] != null) {
        Tie tie = ties.between(slot, i);
        if (tie.sameTree()) {
          demands.add("in" + number(chosen[i].root()));
        }
        if (tie.apart()) {
          demands.add("not" + number(chosen[i].name()));
        }
        if (tie.saysHowFar()) {
          demands.add("far" + i + "from" + number(chosen[i].name()));
        }
      }
    }
    return demands;
  }

  /** How much is taken, of what open slots ask for, on which provider. */
  private TreeMap<String, BigInteger> taken(Set<String> types, Place[] chosen) {
    TreeMap<String, BigInteger> amounts = new TreeMap<>();
    new Taken(slots, chosen)
        .sums()
        .forEach(
            (provider, sums) ->
                sums.forEach(
                    (type, sum) -> {
                      if (types.contains(type)) {
                        amounts.put(number(provider) + "of" + number(type), sum);
                      }
                    }));
    return amounts;
  }

  /** The capabilities that the providers of each request group of several have so far. */
  private TreeMap<Integer, TreeSet<Integer>> covered(Place[] chosen) {
    TreeMap<Integer, TreeSet<Integer>> unions = new TreeMap<>();
    for (Slot slot : slots) {
      Place place = chosen[slot.index()];
      if (place != null && !slot.group().singleProvider()) {
        TreeSet<Integer> union =
            unions.computeIfAbsent(number(slot.group().name()), none -> new TreeSet<>());
        place.capabilities().forEach(code -> union.add(number(code)));
      }
    }
    return unions;
  }

  private int number(String name) {
    return numbers.computeIfAbsent(name, none -> numbers.size());
  }
}
