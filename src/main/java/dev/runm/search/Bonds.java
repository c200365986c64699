package dev.runm.search;

import dev.runm.combine.Apart;
import dev.runm.combine.Bond;
import dev.runm.combine.CodeRules;
import dev.runm.combine.Coverage;
import dev.runm.combine.Distant;
import dev.runm.combine.Problem;
import dev.runm.combine.SameTree;
import dev.runm.combine.Slot;
import dev.runm.combine.Want;
import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.model.Reference.Kind;
import dev.runm.model.RequestGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What binds the slots of a request to each other. */
final class Bonds {
  private final List<SlotPlan> slots;
  private final List<RequestGroup> groups;
  private final ResolvedCodes codes;
  private final List<Bond> bonds = new ArrayList<>();
  private final List<Coverage> coverages = new ArrayList<>();

  private Bonds(ClaimRequest request, List<SlotPlan> slots, ResolvedCodes codes) {
    this.slots = slots;
    this.groups = request.groups();
    this.codes = codes;
  }

  static Problem of(ClaimRequest request, List<SlotPlan> slots, ResolvedCodes codes) {
    Bonds bonds = new Bonds(request, slots, codes);
    for (int g = 0; g < request.groups().size(); g++) {
      bonds.add(request.groups().get(g), bonds.slotsOf(g));
    }
    List<Slot> wanted = slots.stream().map(Bonds::slot).toList();
    return new Problem(wanted, bonds.bonds, bonds.coverages);
  }

  private static Slot slot(SlotPlan plan) {
    return new Slot(
        plan.search().demands().stream()
            .map(demand -> new Want(demand.resourceTypeId(), demand.min(), demand.max()))
            .toList());
  }

  private void add(RequestGroup group, List<Integer> own) {
    for (int slot : own.subList(1, own.size())) {
      bonds.add(new SameTree(own.get(0), slot));
    }
    for (String other : group.inTreeOf()) {
      bonds.add(new SameTree(slotsOf(other).get(0), own.get(0)));
    }
    for (String other : group.isolateFrom()) {
      for (int apart : slotsOf(other)) {
        own.forEach(slot -> bonds.add(new Apart(apart, slot)));
      }
    }
    for (DistanceRule rule : group.distances()) {
      if (rule.fromRequestGroup()) {
        own.forEach(slot -> bonds.add(distant(rule, slot)));
      }
    }
    if (!group.singleProvider() && !group.capabilities().stream().allMatch(CodeRule::onlyForbids)) {
      coverages.add(new Coverage(own, rules(group.capabilities())));
    }
  }

  /**
   * The providers of one group share a root, and with it its distances: the first stands for all.
   */
  private Distant distant(DistanceRule rule, int to) {
    return distant(rule, slotsOf(rule.from()).get(0), to);
  }

  static Distant distant(DistanceRule rule, int from, int to) {
    return new Distant(
        from,
        to,
        DistanceTerms.typeId(rule.type()),
        rule.minimum().map(code -> DistanceTerms.position(rule.type(), code)).orElse(null),
        rule.maximum().map(code -> DistanceTerms.position(rule.type(), code)).orElse(null));
  }

  private CodeRules rules(List<CodeRule> rules) {
    return new CodeRules(
        rules.stream()
            .map(
                rule ->
                    new CodeRules.Entry(ids(rule.require()), ids(rule.any()), ids(rule.forbid())))
            .toList());
  }

  private Set<Integer> ids(Collection<String> capabilities) {
    return Set.copyOf(codes.ids(Kind.CAPABILITY, capabilities));
  }

  private List<Integer> slotsOf(String name) {
    return slotsOf(groups.stream().map(RequestGroup::name).toList().indexOf(name));
  }

  private List<Integer> slotsOf(int group) {
    return IntStream.range(0, slots.size())
        .filter(slot -> slots.get(slot).group() == group)
        .boxed()
        .toList();
  }
}
