package dev.runm.worlds;

import dev.runm.model.ClaimRequest;
import dev.runm.model.DistanceRule;
import dev.runm.model.RequestGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does with a request what {@code why} advises, as far as that changes what ties its groups. */
final class Advice {
  private static final Pattern ISOLATION =
      Pattern.compile("leave (.+) out of isolate_from of (.+)");
  private static final Pattern TREE = Pattern.compile("leave (.+) out of in_tree_of of (.+)");
  private static final Pattern DISTANCE =
      Pattern.compile("leave the (.+) distance of (.+) from (.+) out");
  private static final Pattern BOUND =
      Pattern.compile(
          "(raise maximum|lower minimum) of (.+) in the (.+) distance from (.+) to (.+)");

  private Advice() {}

  /** Returns the request with a change; nothing if it changes what is no tie between groups. */
  static Optional<ClaimRequest> taken(ClaimRequest request, String change) {
    Matcher isolation = ISOLATION.matcher(change);
    if (isolation.matches()) {
      return Optional.of(
          with(
              request,
              isolation.group(2),
              group ->
                  with(
                      group,
                      group.distances(),
                      without(group.isolateFrom(), isolation.group(1)),
                      group.inTreeOf())));
    }
    Matcher tree = TREE.matcher(change);
    if (tree.matches()) {
      return Optional.of(
          with(
              request,
              tree.group(2),
              group ->
                  with(
                      group,
                      group.distances(),
                      group.isolateFrom(),
                      without(group.inTreeOf(), tree.group(1)))));
    }
    Matcher distance = DISTANCE.matcher(change);
    if (distance.matches()) {
      return distance(request, distance.group(2), distance.group(1), distance.group(3), "", "");
    }
    Matcher bound = BOUND.matcher(change);
    return bound.matches()
        ? distance(
            request, bound.group(2), bound.group(3), bound.group(4), bound.group(1), bound.group(5))
        : Optional.empty();
  }

  /** Where several rules are on the same distance, the advice does not say which is meant. */
  private static Optional<ClaimRequest> distance(
      ClaimRequest request, String group, String type, String from, String what, String code) {
    RequestGroup asking =
        request.groups().stream().filter(g -> g.name().equals(group)).findFirst().orElseThrow();
    List<DistanceRule> meant =
        asking.distances().stream()
            .filter(rule -> rule.fromRequestGroup() && rule.from().equals(from))
            .filter(rule -> rule.type().equals(type))
            .toList();
    if (meant.size() != 1) {
      return Optional.empty();
    }
    DistanceRule rule = meant.get(0);
    List<DistanceRule> others = new ArrayList<>(asking.distances());
    others.remove(rule);
    if (!code.isEmpty()) {
      boolean minimum = what.startsWith("lower");
      others.add(
          new DistanceRule(
              type,
              from,
              true,
              minimum ? Optional.of(code) : rule.minimum(),
              minimum ? rule.maximum() : Optional.of(code)));
    }
    return Optional.of(
        with(request, group, one -> with(one, others, one.isolateFrom(), one.inTreeOf())));
  }

  private static ClaimRequest with(
      ClaimRequest request, String name, UnaryOperator<RequestGroup> change) {
    return new ClaimRequest(
        request.name(),
        request.partition(),
        request.window(),
        request.groups().stream()
            .map(group -> group.name().equals(name) ? change.apply(group) : group)
            .toList(),
        request.references());
  }

  private static RequestGroup with(
      RequestGroup group,
      List<DistanceRule> distances,
      List<String> isolateFrom,
      List<String> inTreeOf) {
    return new RequestGroup(
        group.name(),
        group.resources(),
        group.capabilities(),
        group.groups(),
        distances,
        group.singleProvider(),
        isolateFrom,
        group.inTree(),
        inTreeOf);
  }

  private static List<String> without(List<String> names, String name) {
    return names.stream().filter(one -> !one.equals(name)).toList();
  }
}
