package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.search.Miss;
import dev.runm.search.Narrowed;
import dev.runm.search.RuleCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks for the provider that comes nearest to meeting all rules of a slot that nobody meets: the
 * one with the fewest things amiss, then with the smallest share of what is wanted wanting, then
 * the first by name.
 *
 * <p>It looks at few providers, however large the deployment is. For each rule that removed
 * somebody one statement gives the one that meets all others and fails this one by least: who fails
 * no more than a rule that removed nobody would have been left in the end. Only where nobody has a
 * single thing amiss, rules are taken in one by one where that leaves somebody, once from the first
 * to the last and once the other way, and for each that is not taken in one statement gives the one
 * of those left that fails it by least. So there are at most five statements for a rule, each like
 * that of a step of the funnel. Where everybody has several things amiss, somebody nearer may be
 * overlooked.
 */
final class NearMisses {
  private final ClaimRequest request;
  private final SlotRules slot;
  private final RuleCounts counts;
  private final FactsReader facts;

  NearMisses(ClaimRequest request, SlotRules slot, RuleCounts counts, FactsReader facts) {
    this.request = request;
    this.slot = slot;
    this.counts = counts;
    this.facts = facts;
  }

  /**
   * Returns the nearest miss.
   *
   * @param removing the rules that removed somebody, up to the one that left none
   */
  Optional<NearMiss> nearest(List<Rule> removing) {
    Set<String> names = new TreeSet<>();
    for (Rule rule : slot.rules()) {
      if (mayAloneFail(rule, removing)) {
        miss(without(slot.rules(), rule), rule).ifPresent(names::add);
      }
    }
    if (names.isEmpty()) {
      for (List<Rule> order : List.of(slot.rules(), backwards())) {
        addMisses(names, metTogether(order));
      }
    }
    return names.stream()
        .map(name -> new NearMiss(name, checked(name)))
        .min(
            Comparator.comparingInt(NearMiss::number)
                .thenComparing(NearMiss::rules)
                .thenComparing(NearMiss::shortfall)
                .thenComparing(NearMiss::provider));
  }

  /** Who fails the units has no room for what they allow either, so room is looked at with them. */
  private static boolean mayAloneFail(Rule rule, List<Rule> removing) {
    return removing.contains(rule)
        || rule instanceof FreeRoom && has(removing, Units.class, rule.resource());
  }

  /** A resource's inventory comes before its units all the same, and these before its room. */
  private List<Rule> backwards() {
    List<Rule> rules = new ArrayList<>(slot.rules());
    Collections.reverse(rules);
    rules.sort(
        Comparator.comparingInt(
            rule -> rule instanceof HasInventory ? 0 : rule instanceof Units ? 1 : 2));
    return rules;
  }

  private void addMisses(Set<String> names, List<Rule> met) {
    for (Rule rule : slot.rules()) {
      if (!met.contains(rule)) {
        miss(without(met, rule), rule).ifPresent(names::add);
      }
    }
  }

  private Checked checked(String name) {
    return Checked.of(slot, facts.of(name, request), Tied.NOTHING, false);
  }

  /** Takes in each rule that somebody meets along with those before. */
  private List<Rule> metTogether(List<Rule> order) {
    List<Rule> met = new ArrayList<>();
    for (Rule rule : order) {
      List<Rule> more = new ArrayList<>(met);
      more.add(rule);
      if (mayBeMet(rule, met) && counts.left(narrowed(more)) > 0) {
        met = more;
      }
    }
    return met;
  }

  /** Room is for an amount that the units allow: where nobody meets these, nobody has room. */
  private static boolean mayBeMet(Rule rule, List<Rule> met) {
    if (rule instanceof FreeRoom) {
      return has(met, Units.class, rule.resource());
    }
    return !(rule instanceof Units || isOfResource(rule))
        || has(met, HasInventory.class, rule.resource());
  }

  private static boolean isOfResource(Rule rule) {
    return rule instanceof CodeEntries && rule.resource() != null;
  }

  private static boolean has(List<Rule> rules, Class<? extends Rule> kind, String resource) {
    return rules.stream()
        .anyMatch(rule -> kind.isInstance(rule) && resource.equals(rule.resource()));
  }

  /** A resource that is not there has no capabilities, units and room; units tell of room too. */
  private static List<Rule> without(List<Rule> rules, Rule rule) {
    return rules.stream()
        .filter(other -> !other.equals(rule))
        .filter(other -> !isAbout(other, rule))
        .toList();
  }

  private static boolean isAbout(Rule other, Rule rule) {
    boolean same = rule.resource() != null && rule.resource().equals(other.resource());
    return same
        && (rule instanceof HasInventory
            || rule instanceof AmountRule && other instanceof AmountRule);
  }

  private Optional<String> miss(List<Rule> others, Rule rule) {
    if (rule instanceof AmountRule && !has(others, HasInventory.class, rule.resource())) {
      return Optional.empty();
    }
    Narrowed narrowed = narrowed(others);
    return counts.nearestMiss(narrowed, miss(rule, resources(others).indexOf(rule.resource())));
  }

  private static Miss miss(Rule rule, int position) {
    if (rule instanceof Units) {
      return new Miss.Units(position);
    }
    return rule instanceof FreeRoom ? new Miss.Room(position) : rule.miss();
  }

  /** Adds rules, among which no room is without the units of its resource. */
  private Narrowed narrowed(List<Rule> rules) {
    List<String> resources = resources(rules);
    Narrowed narrowed = Narrowed.nothing(request, slot.group());
    for (Rule rule : rules) {
      if (!(rule instanceof HasInventory || rule instanceof AmountRule || isOfResource(rule))) {
        narrowed = rule.addTo(narrowed);
      }
    }
    for (String resource : resources) {
      for (Rule rule : rules) {
        if (resource.equals(rule.resource()) && rule instanceof HasInventory) {
          narrowed = rule.addTo(narrowed);
        }
      }
    }
    for (Rule rule : rules) {
      if (rule instanceof CodeEntries entries && entries.resource() != null) {
        narrowed = entries.at(resources.indexOf(rule.resource())).addTo(narrowed);
      } else if (rule instanceof AmountRule) {
        narrowed = rule.addTo(narrowed);
      }
    }
    return narrowed;
  }

  /** Returns the resources: those with units and room first, then those with units alone. */
  private static List<String> resources(List<Rule> rules) {
    Set<String> resources =
        rules.stream()
            .filter(HasInventory.class::isInstance)
            .map(Rule::resource)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return resources.stream()
        .sorted(Comparator.comparingLong(resource -> -amounts(rules, resource)))
        .toList();
  }

  private static long amounts(List<Rule> rules, String resource) {
    return rules.stream()
        .filter(rule -> rule instanceof AmountRule && resource.equals(rule.resource()))
        .count();
  }
}
