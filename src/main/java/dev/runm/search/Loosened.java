package dev.runm.search;

import dev.runm.combine.Apart;
import dev.runm.combine.Bond;
import dev.runm.combine.Coverage;
import dev.runm.combine.Distant;
import dev.runm.combine.Problem;
import dev.runm.combine.SameTree;
import dev.runm.combine.Slot;
import dev.runm.model.DistanceRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is left to meet where some ties are left out, or a distance has other bounds.
 *
 * @param changes the bounds that take the place of a tie's; none where it is left out
 */
record Loosened(RequestPlan plan, Map<Tie, Optional<DistanceRule>> changes) {
  Problem problem() {
    List<Bond> bonds = new ArrayList<>();
    plan.problem().bonds().forEach(bond -> loosen(bond).ifPresent(bonds::add));
    return new Problem(
        IntStream.range(0, plan.slots().size()).mapToObj(this::slot).toList(),
        bonds,
        plan.problem().coverages().stream().filter(this::isKept).toList());
  }

  /** Whether slots may stand on other trees than in the plan, or farther away. */
  boolean changesPlaces() {
    Set<BondKind> kinds = EnumSet.of(BondKind.ONE_TREE, BondKind.IN_TREE_OF, BondKind.DISTANCES);
    return changes.keySet().stream().anyMatch(tie -> kinds.contains(tie.kind()));
  }

  private Optional<Bond> loosen(Bond bond) {
    Optional<Tie> tie = changes.keySet().stream().filter(any -> isOf(any, bond)).findFirst();
    if (tie.isEmpty()) {
      return Optional.of(bond);
    }
    return changes.get(tie.get()).map(rule -> Bonds.distant(rule, bond.one(), bond.other()));
  }

  /** The group that asks is at the bond's other end. */
  private boolean isOf(Tie tie, Bond bond) {
    String asking = group(bond.other());
    String asked = group(bond.one());
    boolean between = asking.equals(tie.group()) && asked.equals(tie.other());
    return switch (tie.kind()) {
      case ISOLATE_FROM -> bond instanceof Apart && between;
      case IN_TREE_OF -> bond instanceof SameTree && between;
      case ONE_TREE ->
          bond instanceof SameTree && asking.equals(tie.group()) && asked.equals(asking);
      case DISTANCES ->
          bond instanceof Distant
              && between
              && bond.equals(Bonds.distant(tie.distance(), bond.one(), bond.other()));
      case CAPABILITIES, ROOM -> false;
    };
  }

  private boolean isKept(Coverage coverage) {
    String group = group(coverage.slots().get(0));
    return changes.keySet().stream()
        .noneMatch(tie -> tie.kind() == BondKind.CAPABILITIES && tie.group().equals(group));
  }

  private Slot slot(int slot) {
    Slot whole = plan.problem().slots().get(slot);
    SlotPlan asked = plan.slots().get(slot);
    return new Slot(
        IntStream.range(0, whole.wants().size())
            .filter(k -> !sharesFreely(asked.resources().get(k).resourceType()))
            .mapToObj(whole.wants()::get)
            .toList());
  }

  private boolean sharesFreely(String type) {
    return changes.keySet().stream()
        .anyMatch(tie -> tie.kind() == BondKind.ROOM && tie.resource().equals(type));
  }

  private String group(int slot) {
    return plan.slots().get(slot).requestGroup().name();
  }
}
