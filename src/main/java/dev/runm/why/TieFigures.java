package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.search.Candidate;
import dev.runm.search.Tie;
import dev.runm.why.WhyMapper.NearGroup;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what the providers of all slots have of what a tie asks for. */
final class TieFigures {
  private final ClaimRequest request;
  private final List<SlotRules> slots;
  private final WhyMapper mapper;

  TieFigures(ClaimRequest request, List<SlotRules> slots, WhyMapper mapper) {
    this.request = request;
    this.slots = slots;
    this.mapper = mapper;
  }

  Finding holds(Tie tie, List<Candidate> chosen) {
    return Finding.holds(
        switch (tie.kind()) {
          case ISOLATE_FROM -> where(tie.group(), chosen) + ", " + where(tie.other(), chosen);
          case DISTANCES -> distance(tie.distance(), tie, chosen);
          case IN_TREE_OF -> trees(tie.group(), chosen) + ", " + trees(tie.other(), chosen);
          case ONE_TREE -> trees(tie.group(), chosen);
          case CAPABILITIES -> covered(tie, chosen);
          case ROOM -> new SharedRoom(tie.resource(), slots, chosen).words();
        });
  }

  /**
   * Says how far the providers are from meeting the tie.
   *
   * @param bounds those of a distance that they meet, if there are any
   */
  Finding fails(Tie tie, List<Candidate> chosen, Optional<DistanceRule> bounds) {
    return switch (tie.kind()) {
      case ISOLATE_FROM ->
          Finding.fails(
              "%s and %s both on %s"
                  .formatted(
                      tie.group(),
                      tie.other(),
                      CodeWords.list(shared(tie.group(), tie.other(), chosen), "and")),
              List.of("leave %s out of isolate_from of %s".formatted(tie.other(), tie.group())));
      case IN_TREE_OF ->
          Finding.fails(
              trees(tie.group(), chosen) + ", " + trees(tie.other(), chosen),
              List.of("leave %s out of in_tree_of of %s".formatted(tie.other(), tie.group())));
      case ONE_TREE ->
          Finding.fails(
              trees(tie.group(), chosen),
              List.of(
                  "ask for the resources of %s in request groups of their own"
                      .formatted(tie.group())));
      case DISTANCES ->
          Finding.fails(
              "at best " + distance(tie.distance(), tie, chosen) + Near.wanted(tie.distance()),
              List.of(change(tie, bounds)));
      case CAPABILITIES -> uncovered(tie, chosen);
      case ROOM -> {
        SharedRoom room = new SharedRoom(tie.resource(), slots, chosen);
        yield Finding.fails(room.words(), room.changes());
      }
    };
  }

  /** Returns {@code b on cn1} or {@code b on cn1/numa0 and cn1}. */
  private String where(String group, List<Candidate> chosen) {
    return group + " on " + CodeWords.list(names(group, chosen), "and");
  }

  private String trees(String group, List<Candidate> chosen) {
    Map<String, Set<String>> byRoot = new LinkedHashMap<>();
    for (Candidate one : of(group, chosen)) {
      byRoot.computeIfAbsent(one.root(), root -> new LinkedHashSet<>()).add(one.name());
    }
    return group
        + " on "
        + byRoot.entrySet().stream()
            .map(
                tree -> CodeWords.list(tree.getValue(), "and") + " in the tree of " + tree.getKey())
            .collect(Collectors.joining(" and "));
  }

  private Set<String> shared(String group, String other, List<Candidate> chosen) {
    Set<String> shared = names(group, chosen);
    shared.retainAll(names(other, chosen));
    return shared;
  }

  private Set<String> names(String group, List<Candidate> chosen) {
    return of(group, chosen).stream()
        .map(Candidate::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Candidate> of(String group, List<Candidate> chosen) {
    return IntStream.range(0, slots.size())
        .filter(slot -> slots.get(slot).group().name().equals(group))
        .mapToObj(chosen::get)
        .toList();
  }

  /** Where a group has several providers, the one that breaks the rule by most is told. */
  private String distance(DistanceRule rule, Tie tie, List<Candidate> chosen) {
    Candidate from = of(tie.other(), chosen).get(0);
    Set<String> told = new LinkedHashSet<>();
    for (Candidate to : of(tie.group(), chosen)) {
      String actual =
          nearest(rule, from, to)
              .map(near -> near.code() + " (by " + near.groupName() + ")")
              .orElse("none recorded");
      told.add("%s (%s) to %s: %s".formatted(from.name(), tie.other(), to.name(), actual));
    }
    return rule.type() + " from " + String.join(", ", told);
  }

  private Optional<NearGroup> nearest(DistanceRule rule, Candidate from, Candidate to) {
    return mapper.distances(from.rootId(), to.id()).stream()
        .filter(near -> near.type().equals(rule.type()))
        .min(Comparator.comparingInt(NearGroup::position));
  }

  private static String change(Tie tie, Optional<DistanceRule> bounds) {
    String which =
        "of %s in the %s distance from %s"
            .formatted(tie.group(), tie.distance().type(), tie.other());
    if (bounds.isEmpty()) {
      return "leave the %s distance of %s from %s out"
          .formatted(tie.distance().type(), tie.group(), tie.other());
    }
    return bounds.get().minimum().equals(tie.distance().minimum())
        ? "raise maximum %s to %s".formatted(which, bounds.get().maximum().orElseThrow())
        : "lower minimum %s to %s".formatted(which, bounds.get().minimum().orElseThrow());
  }

  private Set<String> capabilities(String group, List<Candidate> chosen) {
    Set<String> all = new TreeSet<>();
    of(group, chosen).stream()
        .map(Candidate::id)
        .distinct()
        .forEach(id -> all.addAll(mapper.capabilities(id)));
    return all;
  }

  private List<CodeRule> alternatives(Tie tie) {
    return TieWords.group(request, tie.group()).capabilities().stream()
        .filter(rule -> !rule.onlyForbids())
        .toList();
  }

  private String covered(Tie tie, List<Candidate> chosen) {
    Set<String> asked = new TreeSet<>();
    alternatives(tie)
        .forEach(
            rule -> {
              asked.addAll(rule.require());
              asked.addAll(rule.any());
            });
    asked.retainAll(capabilities(tie.group(), chosen));
    return where(tie.group(), chosen) + ", together " + CodeWords.list(asked, "and");
  }

  private Finding uncovered(Tie tie, List<Candidate> chosen) {
    Set<String> has = capabilities(tie.group(), chosen);
    Faults least =
        alternatives(tie).stream()
            .map(rule -> Faults.of(rule, has))
            .min(Comparator.comparingInt(Faults::number))
            .orElseThrow();
    return Finding.fails(
        where(tie.group(), chosen) + ", together " + least.words(CodeEntries.Of.CAPABILITIES),
        List.of(least.change(CodeEntries.Of.CAPABILITIES, "one of them", "them")));
  }
}
