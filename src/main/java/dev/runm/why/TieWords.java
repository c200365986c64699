package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;
import dev.runm.search.Tie;

/** What a tie asks, in the words of the profile. */
final class TieWords {
  private TieWords() {}

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
