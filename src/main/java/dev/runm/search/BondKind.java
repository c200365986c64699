package dev.runm.search;

import dev.runm.combine.Apart;
import dev.runm.combine.Bond;
import dev.runm.combine.Distant;
import dev.runm.combine.Problem;
import dev.runm.combine.SameTree;
import dev.runm.combine.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What ties the parts of a request to each other. */
public enum BondKind {
  /** Groups whose providers are others than those of some other group. */
  ISOLATE_FROM {
    @Override
    boolean binds(RequestPlan plan, Bond bond) {
      return bond instanceof Apart;
    }
  },
  /** Distances from the provider of another group. */
  DISTANCES {
    @Override
    boolean binds(RequestPlan plan, Bond bond) {
      return bond instanceof Distant;
    }
  },
  /** Groups that stand on the tree of another group. */
  IN_TREE_OF {
    @Override
    boolean binds(RequestPlan plan, Bond bond) {
      return bond instanceof SameTree && !ofOneGroup(plan, bond);
    }
  },
  /** Several providers of one group, which stand on one tree. */
  ONE_TREE {
    @Override
    boolean binds(RequestPlan plan, Bond bond) {
      return bond instanceof SameTree && ofOneGroup(plan, bond);
    }
  },
  /** Capabilities that the providers of one group have together. */
  CAPABILITIES {
    @Override
    boolean isIn(RequestPlan plan) {
      return !plan.problem().coverages().isEmpty();
    }

    @Override
    Problem without(RequestPlan plan) {
      return new Problem(plan.problem().slots(), plan.problem().bonds(), List.of());
    }
  },
  /** Room that parts of the request share where they land on the same provider. */
  ROOM {
    @Override
    boolean isIn(RequestPlan plan) {
      Set<Integer> types = new HashSet<>();
      return plan.slots().stream()
          .flatMap(slot -> slot.search().demands().stream())
          .anyMatch(demand -> !types.add(demand.resourceTypeId()));
    }

    @Override
    Problem without(RequestPlan plan) {
      List<Slot> wantless = plan.problem().slots().stream().map(s -> new Slot(List.of())).toList();
      return new Problem(wantless, plan.problem().bonds(), plan.problem().coverages());
    }
  };

  private static boolean ofOneGroup(RequestPlan plan, Bond bond) {
    return plan.slots().get(bond.one()).group() == plan.slots().get(bond.other()).group();
  }

  /** Whether the bond is of this kind. */
  boolean binds(RequestPlan plan, Bond bond) {
    return false;
  }

  /** Whether the request has a bond of this kind. */
  boolean isIn(RequestPlan plan) {
    return plan.problem().bonds().stream().anyMatch(bond -> binds(plan, bond));
  }

  /** Returns what is left to meet where bonds of this kind are left out. */
  Problem without(RequestPlan plan) {
    List<Bond> others = new ArrayList<>(plan.problem().bonds());
    others.removeIf(bond -> binds(plan, bond));
    return new Problem(plan.problem().slots(), others, plan.problem().coverages());
  }
}
