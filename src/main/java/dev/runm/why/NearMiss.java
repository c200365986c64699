package dev.runm.why;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A provider that does not meet the rules of a slot, and what keeps it from that. */
record NearMiss(String provider, Checked checked) {
  /** Returns the figures of the rules that fail; of one resource's inventory the first only. */
  String figures() {
    return String.join("; ", failing().stream().map(Finding::figures).toList());
  }

  /** Returns the titles of all rules that fail; of what is not there at all, that alone. */
  List<String> fails() {
    Set<String> absent = new HashSet<>();
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < checked.findings().size(); i++) {
      Rule rule = checked.slot().rules().get(i);
      if (!checked.findings().get(i).holds() && !absent.contains(rule.resource())) {
        titles.add(rule.title());
        if (rule instanceof HasInventory) {
          absent.add(rule.resource());
        }
      }
    }
    return titles;
  }

  /** Returns how many things are amiss: rules that fail, and all that a resource gives as one. */
  int number() {
    return failing().size();
  }

  /** Returns how many rules fail. */
  long rules() {
    return checked.findings().stream().filter(finding -> !finding.holds()).count();
  }

  /** Returns the shares that are wanting, added up. */
  double shortfall() {
    return failing().stream().mapToDouble(Finding::shortfall).sum();
  }

  private List<Finding> failing() {
    Set<String> resources = new HashSet<>();
    List<Finding> failing = new ArrayList<>();
    for (int i = 0; i < checked.findings().size(); i++) {
      Finding finding = checked.findings().get(i);
      Rule rule = checked.slot().rules().get(i);
      boolean gives = rule instanceof HasInventory || rule instanceof AmountRule;
      if (!finding.holds() && (!gives || resources.add(rule.resource()))) {
        failing.add(finding);
      }
    }
    return failing;
  }
}
