package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.why.CodeEntries.Of;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that bind one provider by itself, in the order in which they are applied: those of a
 * request group, or of one of its resources where several providers may serve it.
 *
 * @param resource the resource type, or null for the whole group
 */
record SlotRules(RequestGroup group, String resource, List<Rule> rules) {
  /** Returns the rules of each slot, in the order in which a search has them. */
  static List<SlotRules> of(ClaimRequest request) {
    List<SlotRules> slots = new ArrayList<>();
    for (RequestGroup group : request.groups()) {
      if (group.singleProvider()) {
        slots.add(new SlotRules(group, null, rules(request, group, group.resources())));
      } else {
        for (ResourceRequest resource : group.resources()) {
          List<Rule> rules = rules(request, group, List.of(resource));
          slots.add(new SlotRules(group, resource.resourceType(), rules));
        }
      }
    }
    return slots;
  }

  private static List<Rule> rules(
      ClaimRequest request, RequestGroup group, List<ResourceRequest> resources) {
    List<Rule> rules = new ArrayList<>();
    request.partition().map(InPartition::new).ifPresent(rules::add);
    group.inTree().map(InTree::new).ifPresent(rules::add);
    addEntries(rules, Of.GROUPS, null, 0, group.groups());
    group.distances().stream()
        .filter(rule -> !rule.fromRequestGroup())
        .map(Near::new)
        .forEach(rules::add);
    resources.stream().map(HasInventory::new).forEach(rules::add);
    List<CodeRule> own =
        group.singleProvider()
            ? group.capabilities()
            : group.capabilities().stream().filter(CodeRule::onlyForbids).toList();
    addEntries(rules, Of.CAPABILITIES, null, 0, own);
    for (int i = 0; i < resources.size(); i++) {
      ResourceRequest resource = resources.get(i);
      addEntries(rules, Of.CAPABILITIES, resource.resourceType(), i, resource.capabilities());
    }
    for (int i = 0; i < resources.size(); i++) {
      rules.add(new Units(resources.get(i), i));
    }
    for (int i = 0; i < resources.size(); i++) {
      rules.add(new FreeRoom(resources.get(i), i));
    }
    return rules;
  }

  /** Each entry that only forbids is a rule; the others are one rule together. */
  private static void addEntries(
      List<Rule> rules, Of of, String resource, int position, List<CodeRule> entries) {
    List<CodeRule> alternatives = new ArrayList<>();
    for (CodeRule entry : entries) {
      if (entry.onlyForbids()) {
        rules.add(new CodeEntries(of, resource, position, List.of(entry)));
      } else {
        alternatives.add(entry);
      }
    }
    if (!alternatives.isEmpty()) {
      rules.add(new CodeEntries(of, resource, position, alternatives));
    }
  }

  /** Returns the name of the group, with the resource type after it if the slot is only that. */
  String title() {
    return resource == null ? group.name() : group.name() + ": " + resource;
  }

  /** Returns the resources that one provider serves. */
  List<ResourceRequest> resources() {
    return group.resources().stream()
        .filter(asked -> resource == null || asked.resourceType().equals(resource))
        .toList();
  }
}
