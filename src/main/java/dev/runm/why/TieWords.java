package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;
import dev.runm.search.BondKind;
import dev.runm.search.Tie;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a tie asks, in the words of the profile. */
final class TieWords {
  private TieWords() {}

  /** Returns {@code one tree, in_tree_of web and db}: all ties of a request in short. */
  static String summary(ClaimRequest request) {
    Map<BondKind, Set<String>> kinds = new TreeMap<>();
    for (Tie tie : Tie.of(request)) {
      Set<String> others = kinds.computeIfAbsent(tie.kind(), kind -> new LinkedHashSet<>());
      if (tie.other() != null) {
        others.add(tie.other());
      }
    }
    List<String> words = new ArrayList<>();
    kinds.forEach((kind, others) -> words.add(summary(kind) + CodeWords.list(others, "and")));
    return words.isEmpty() ? "a provider for each part" : String.join(", ", words);
  }

  private static String summary(BondKind kind) {
    return switch (kind) {
      case ISOLATE_FROM, IN_TREE_OF -> BondWords.name(kind) + " ";
      case DISTANCES -> BondWords.name(kind) + " from ";
      case CAPABILITIES -> BondWords.name(kind) + " together";
      case ONE_TREE, ROOM -> BondWords.name(kind);
    };
  }

  static String asks(Tie tie, ClaimRequest request) {
    return switch (tie.kind()) {
      case ISOLATE_FROM -> tie.group() + " apart from " + tie.other();
      case DISTANCES -> tie.group() + ": " + Near.asks(tie.distance());
      case IN_TREE_OF -> tie.group() + " in the tree of " + tie.other();
      case ONE_TREE -> tie.group() + ": its providers in one tree";
      case CAPABILITIES ->
          tie.group()
              + ": its providers together "
              + CodeWords.asks(
                  group(request, tie.group()).capabilities().stream()
                      .filter(rule -> !rule.onlyForbids())
                      .toList());
      case ROOM -> "room for the sum of " + tie.resource() + " that lands on one provider";
    };
  }

  static RequestGroup group(ClaimRequest request, String name) {
    return request.groups().stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
