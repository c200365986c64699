package dev.runm.worlds;

import dev.runm.check.World;
import dev.runm.check.World.Provider;
import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes requests at random that have a chance in a world. */
final class ClaimMaker {
  private static final List<String> NAMES = List.of("web", "db", "group2", "spare");
  private final Dice dice;
  private final Times times;
  private final World world;
  private final Language language;
  private final AmountMaker amounts;

  /** In a hundred, how often a rule is set that may be left out. */
  private int strict;

  ClaimMaker(Dice dice, Times times, World world, Language language) {
    this.dice = dice;
    this.times = times;
    this.world = world;
    this.language = language;
    this.amounts = new AmountMaker(dice, world);
  }

  ClaimRequest claim() {
    int count = language == Language.SINGLE ? 1 : dice.oneOf(List.of(1, 1, 1, 2, 2, 2, 2, 3, 3, 4));
    strict = dice.oneOf(List.of(5, 15, 30)) / (count > 2 ? 2 : 1);
    List<String> names = NAMES.subList(0, count);
    List<RequestGroup> groups = new ArrayList<>();
    names.forEach(name -> groups.add(group(name, names)));
    return new ClaimRequest(
        "claim",
        dice.chance(strict / 2)
            ? Optional.of(dice.oneOf(world.providers()).partition())
            : Optional.empty(),
        times.any(dice),
        groups,
        List.of());
  }

  private RequestGroup group(String name, List<String> names) {
    List<String> others = names.stream().filter(other -> !other.equals(name)).toList();
    int most = names.size() > 2 ? 2 : 3;
    List<ResourceRequest> resources =
        dice.different(dice.between(1, most), WorldMaker.RESOURCES).stream()
            .map(type -> resource(type, names.size()))
            .toList();
    boolean whole = language == Language.WHOLE;
    boolean single = !whole || !dice.chance(resources.size() > 1 ? 40 : 5);
    return new RequestGroup(
        name,
        resources,
        rules(WorldMaker.CAPABILITIES, strict),
        rules(WorldMaker.GROUPS, strict),
        whole ? distances(others) : List.of(),
        single,
        List.copyOf(dice.someOf(others, 20)),
        whole && dice.chance(strict / 2)
            ? Optional.of(dice.oneOf(world.providers()).name())
            : Optional.empty(),
        List.copyOf(dice.someOf(others, 15)));
  }

  private ResourceRequest resource(String type, int sharers) {
    AmountMaker.Span span = amounts.span(type, sharers);
    return new ResourceRequest(
        type, span.min(), span.max(), rules(WorldMaker.CAPABILITIES, strict / 2));
  }

  private List<DistanceRule> distances(List<String> others) {
    List<DistanceRule> rules = new ArrayList<>();
    while (dice.chance(strict * 4 / 3) && rules.size() < 3) {
      boolean fromGroup = !others.isEmpty() && dice.chance(65);
      String from = fromGroup ? dice.oneOf(others) : dice.oneOf(roots()).name();
      String type = dice.oneOf(WorldMaker.DISTANCES.keySet());
      List<String> codes = WorldMaker.DISTANCES.get(type);
      int nearest = dice.between(0, codes.size() - 1);
      int farthest = dice.between(nearest, codes.size() - 1);
      int kind = dice.between(0, 4);
      rules.add(
          new DistanceRule(
              type,
              from,
              fromGroup,
              kind < 3 ? Optional.of(codes.get(nearest)) : Optional.empty(),
              kind > 1 ? Optional.of(codes.get(farthest)) : Optional.empty()));
    }
    return rules;
  }

  /** Those that have distances of their own, and once in a while any. */
  private List<Provider> roots() {
    return dice.chance(30)
        ? world.providers()
        : world.providers().stream().filter(each -> each.parent().isEmpty()).toList();
  }

  private List<CodeRule> rules(List<String> codes, int percent) {
    List<CodeRule> rules = new ArrayList<>();
    if (dice.chance(percent)) {
      for (int i = dice.between(1, 3); i > 0; i--) {
        CodeRule rule = rule(codes);
        if (!rule.onlyForbids() || !rule.forbid().isEmpty()) {
          rules.add(rule);
        }
      }
    }
    return rules;
  }

  /** What is forbidden is neither required nor all that any names, which is refused. */
  private CodeRule rule(List<String> codes) {
    Set<String> require = dice.chance(40) ? dice.someOf(codes, 25) : Set.of();
    Set<String> any = dice.chance(50) ? dice.someOf(codes, 45) : Set.of();
    Set<String> forbid = new LinkedHashSet<>(dice.chance(50) ? dice.someOf(codes, 25) : Set.of());
    forbid.removeAll(require);
    if (!any.isEmpty() && forbid.containsAll(any)) {
      forbid.removeAll(any);
    }
    return new CodeRule(require, any, forbid);
  }
}
