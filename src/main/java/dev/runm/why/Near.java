package dev.runm.why;

import dev.runm.model.BuiltInCodes;
import dev.runm.model.DistanceRule;
import dev.runm.search.Miss;
import dev.runm.search.Narrowed;
import dev.runm.why.WhyMapper.NearGroup;
import dev.runm.why.WhyMapper.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Bounds on the distance from a provider that the request names. */
record Near(DistanceRule rule) implements Rule {
  @Override
  public String name() {
    return "distance";
  }

  @Override
  public String resource() {
    return null;
  }

  @Override
  public String asks() {
    return asks(rule);
  }

  static String asks(DistanceRule rule) {
    List<String> bounds = new ArrayList<>();
    rule.minimum().ifPresent(code -> bounds.add("at least " + code));
    rule.maximum().ifPresent(code -> bounds.add("at most " + code));
    return "%s distance from %s: %s".formatted(rule.type(), rule.from(), String.join(", ", bounds));
  }

  @Override
  public Narrowed addTo(Narrowed others) {
    return others.distance(rule);
  }

  @Override
  public Miss miss() {
    return new Miss.Distance(rule);
  }

  @Override
  public Finding check(Facts facts) {
    Tree from = facts.trees().get(rule.from());
    Optional<NearGroup> nearest =
        facts.distances().get(from.rootId()).stream()
            .filter(near -> near.type().equals(rule.type()))
            .min(Comparator.comparingInt(NearGroup::position));
    String start = from.isNested() ? " by its root " + from.root() : "";
    String actual =
        nearest.map(near -> near.code() + " (by " + near.groupName() + ")").orElse("none recorded");
    String figures = "%s from %s%s: %s".formatted(rule.type(), rule.from(), start, actual);
    Optional<Integer> position = nearest.map(NearGroup::position);
    List<String> changes = new ArrayList<>();
    if (rule.minimum().isPresent() && position.isPresent()) {
      if (position.get() < position(rule.minimum().get())) {
        changes.add("lower minimum to %s".formatted(nearest.get().code()));
      }
    }
    if (rule.maximum().isPresent()) {
      if (position.isEmpty()) {
        changes.add("leave maximum out, or record a distance of " + from.root());
      } else if (position.get() > position(rule.maximum().get())) {
        changes.add("raise maximum to %s".formatted(nearest.get().code()));
      }
    }
    return changes.isEmpty()
        ? Finding.holds(figures)
        : Finding.fails(figures + wanted(rule), changes, shortfall(position));
  }

  /** Returns the steps to the bound as a share of all steps that there are. */
  private double shortfall(Optional<Integer> position) {
    int codes = BuiltInCodes.distanceType(rule.type()).orElseThrow().distances().size();
    if (position.isEmpty()) {
      return 1;
    }
    int near = rule.minimum().map(code -> position(code) - position.get()).orElse(0);
    int far = rule.maximum().map(code -> position.get() - position(code)).orElse(0);
    return (double) Math.max(near, far) / codes;
  }

  static String wanted(DistanceRule rule) {
    String asks = asks(rule);
    return ", wanted " + asks.substring(asks.indexOf(": ") + 2);
  }

  private int position(String code) {
    return BuiltInCodes.codes(BuiltInCodes.distanceType(rule.type()).orElseThrow().distances())
        .indexOf(code);
  }
}
