package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.model.DistanceRule;
import dev.runm.model.RequestGroup;
import dev.runm.search.BondKind;
import java.util.ArrayList;
import java.util.List;

/** What ties the parts of a request to each other, in the words of the profile. */
final class BondWords {
  private BondWords() {}

  /** Returns the name of a kind of bond. */
  static String name(BondKind bond) {
    return switch (bond) {
      case ISOLATE_FROM -> "isolate_from";
      case DISTANCES -> "distance";
      case IN_TREE_OF -> "in_tree_of";
      case ONE_TREE -> "one tree";
      case CAPABILITIES -> "capabilities";
      case ROOM -> "shared room";
    };
  }

  /** Returns what the bonds of a kind ask. */
  static String asks(BondKind bond, ClaimRequest request) {
    List<String> asks = new ArrayList<>();
    for (RequestGroup group : request.groups()) {
      String name = group.name();
      switch (bond) {
        case ISOLATE_FROM ->
            group.isolateFrom().forEach(other -> asks.add(name + " apart from " + other));
        case DISTANCES ->
            group.distances().stream()
                .filter(DistanceRule::fromRequestGroup)
                .forEach(rule -> asks.add(name + ": " + Near.asks(rule)));
        case IN_TREE_OF ->
            group.inTreeOf().forEach(other -> asks.add(name + " in the tree of " + other));
        case ONE_TREE -> {
          if (!group.singleProvider() && group.resources().size() > 1) {
            asks.add(name + ": its providers in one tree");
          }
        }
        case CAPABILITIES -> {
          if (!group.singleProvider()) {
            String rules =
                CodeWords.asks(
                    group.capabilities().stream().filter(rule -> !rule.onlyForbids()).toList());
            if (!rules.isEmpty()) {
              asks.add(name + ": its providers together " + rules);
            }
          }
        }
        case ROOM -> {}
      }
    }
    return bond == BondKind.ROOM
        ? "room for the sum of what lands on one provider"
        : String.join("; ", asks);
  }
}
