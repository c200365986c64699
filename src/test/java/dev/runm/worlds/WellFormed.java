package dev.runm.worlds;

import dev.runm.check.World.Provider;
import dev.runm.model.CodeRule;
import dev.runm.model.Inventory;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.model.Window;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a case can be written as profiles that are not refused. */
final class WellFormed {
  private WellFormed() {}

  static boolean is(Case one) {
    Set<String> providers =
        one.world().providers().stream().map(Provider::name).collect(Collectors.toSet());
    Set<String> partitions =
        one.world().providers().stream().map(Provider::partition).collect(Collectors.toSet());
    Set<String> groups =
        one.request().groups().stream().map(RequestGroup::name).collect(Collectors.toSet());
    return !providers.isEmpty()
        && one.world().providers().stream().allMatch(each -> is(each, providers))
        && one.world().allocations().stream()
            .allMatch(each -> !each.items().isEmpty() && each.release() > each.acquire())
        && one.request().partition().map(partitions::contains).orElse(true)
        && is(one.request().window())
        && !groups.isEmpty()
        && one.request().groups().stream().allMatch(each -> is(each, providers, groups));
  }

  private static boolean is(Provider provider, Set<String> names) {
    return provider.parent().map(names::contains).orElse(true)
        && provider.inventories().values().stream().allMatch(WellFormed::is);
  }

  private static boolean is(Inventory has) {
    return has.reserved().compareTo(has.total()) <= 0
        && has.minUnit().compareTo(has.maxUnit()) <= 0
        && has.stepSize().signum() > 0
        && has.capacity().compareTo(WorldMaker.LARGEST) <= 0;
  }

  private static boolean is(Window window) {
    return window.release() > window.acquire();
  }

  private static boolean is(RequestGroup group, Set<String> providers, Set<String> groups) {
    return !group.resources().isEmpty()
        && group.resources().stream().allMatch(WellFormed::is)
        && areWellFormed(group.capabilities())
        && areWellFormed(group.groups())
        && group.inTree().map(providers::contains).orElse(true)
        && groups.containsAll(group.isolateFrom())
        && groups.containsAll(group.inTreeOf())
        && group.distances().stream()
            .allMatch(
                rule ->
                    (rule.fromRequestGroup() ? groups : providers).contains(rule.from())
                        && Stream.of(rule.minimum(), rule.maximum()).anyMatch(c -> c.isPresent()));
  }

  private static boolean is(ResourceRequest asked) {
    return asked.min().compareTo(asked.max()) <= 0 && areWellFormed(asked.capabilities());
  }

  private static boolean areWellFormed(List<CodeRule> rules) {
    return rules.stream()
        .allMatch(
            rule ->
                (!rule.onlyForbids() || !rule.forbid().isEmpty())
                    && (rule.any().isEmpty() || !rule.forbid().containsAll(rule.any())));
  }
}
