package dev.runm.worlds;

import static dev.runm.worlds.Without.changed;
import static dev.runm.worlds.Without.each;

import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.model.Window;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Requests that are a little simpler than one; the larger steps first. */
final class SmallerClaims {
  private SmallerClaims() {}

  static Stream<ClaimRequest> of(ClaimRequest one) {
    return Stream.of(
            one.groups().stream().map(gone -> with(one, without(gone.name(), one.groups()))),
            one.partition().isPresent()
                ? Stream.of(
                    new ClaimRequest(
                        one.name(), Optional.empty(), one.window(), one.groups(), List.of()))
                : Stream.<ClaimRequest>of(),
            one.window().release() == Window.NEVER
                ? Stream.<ClaimRequest>of()
                : Stream.of(
                    new ClaimRequest(
                        one.name(),
                        one.partition(),
                        new Window(one.window().acquire(), Window.NEVER),
                        one.groups(),
                        List.of())),
            changed(one.groups(), SmallerClaims::smaller).map(groups -> with(one, groups)))
        .flatMap(all -> all);
  }

  private static ClaimRequest with(ClaimRequest one, List<RequestGroup> groups) {
    return new ClaimRequest(one.name(), one.partition(), one.window(), groups, List.of());
  }

  /** Takes away what refers to the group too. */
  private static List<RequestGroup> without(String gone, List<RequestGroup> groups) {
    return groups.stream()
        .filter(group -> !group.name().equals(gone))
        .map(
            group ->
                with(
                    group,
                    group.distances().stream()
                        .filter(rule -> !rule.fromRequestGroup() || !rule.from().equals(gone))
                        .toList(),
                    group.singleProvider(),
                    group.isolateFrom().stream().filter(name -> !name.equals(gone)).toList(),
                    group.inTree(),
                    group.inTreeOf().stream().filter(name -> !name.equals(gone)).toList()))
        .toList();
  }

  private static RequestGroup with(
      RequestGroup one,
      List<DistanceRule> distances,
      boolean single,
      List<String> isolateFrom,
      Optional<String> inTree,
      List<String> inTreeOf) {
    return new RequestGroup(
        one.name(),
        one.resources(),
        one.capabilities(),
        one.groups(),
        distances,
        single,
        isolateFrom,
        inTree,
        inTreeOf);
  }

  private static RequestGroup with(
      RequestGroup one,
      List<ResourceRequest> resources,
      List<CodeRule> capabilities,
      List<CodeRule> groups) {
    return new RequestGroup(
        one.name(),
        resources,
        capabilities,
        groups,
        one.distances(),
        one.singleProvider(),
        one.isolateFrom(),
        one.inTree(),
        one.inTreeOf());
  }

  private static Stream<RequestGroup> smaller(RequestGroup one) {
    return Stream.of(optionsLeftOut(one), rulesLeftOut(one)).flatMap(all -> all);
  }

  private static Stream<RequestGroup> rulesLeftOut(RequestGroup one) {
    return Stream.of(
            each(one.resources()).map(kept -> with(one, kept, one.capabilities(), one.groups())),
            rules(one.capabilities()).map(rules -> with(one, one.resources(), rules, one.groups())),
            rules(one.groups()).map(rules -> with(one, one.resources(), one.capabilities(), rules)),
            changed(one.resources(), SmallerClaims::smaller)
                .map(resources -> with(one, resources, one.capabilities(), one.groups())))
        .flatMap(all -> all);
  }

  private static Stream<RequestGroup> optionsLeftOut(RequestGroup one) {
    boolean single = one.singleProvider();
    List<String> apart = one.isolateFrom();
    Optional<String> tree = one.inTree();
    List<String> trees = one.inTreeOf();
    Stream<RequestGroup> plainer =
        Stream.of(
            with(one, List.of(), true, List.of(), Optional.empty(), List.of()),
            with(one, one.distances(), true, apart, tree, trees),
            with(one, one.distances(), single, apart, Optional.empty(), trees));
    return Stream.of(
            plainer,
            each(one.distances()).map(kept -> with(one, kept, single, apart, tree, trees)),
            changed(one.distances(), SmallerClaims::smaller)
                .map(next -> with(one, next, single, apart, tree, trees)),
            each(apart).map(kept -> with(one, one.distances(), single, kept, tree, trees)),
            each(trees).map(kept -> with(one, one.distances(), single, apart, tree, kept)))
        .flatMap(all -> all)
        .filter(next -> !next.equals(one));
  }

  private static Stream<DistanceRule> smaller(DistanceRule one) {
    Optional<String> none = Optional.empty();
    return one.minimum().isPresent() && one.maximum().isPresent()
        ? Stream.of(
            new DistanceRule(one.type(), one.from(), one.fromRequestGroup(), none, one.maximum()),
            new DistanceRule(one.type(), one.from(), one.fromRequestGroup(), one.minimum(), none))
        : Stream.of();
  }

  private static Stream<ResourceRequest> smaller(ResourceRequest one) {
    return Stream.of(
            rules(one.capabilities())
                .map(rules -> new ResourceRequest(one.resourceType(), one.min(), one.max(), rules)),
            Stream.of(one)
                .filter(asked -> !asked.min().equals(asked.max()))
                .map(
                    asked ->
                        new ResourceRequest(
                            one.resourceType(), one.min(), one.min(), one.capabilities())),
            Without.less(one.max())
                .map(
                    max ->
                        new ResourceRequest(
                            one.resourceType(), one.min().min(max), max, one.capabilities())),
            Without.less(one.min())
                .map(
                    min ->
                        new ResourceRequest(
                            one.resourceType(), min, one.max(), one.capabilities())))
        .flatMap(all -> all);
  }

  private static Stream<List<CodeRule>> rules(List<CodeRule> rules) {
    return Stream.concat(each(rules), changed(rules, SmallerClaims::smaller));
  }

  private static Stream<CodeRule> smaller(CodeRule one) {
    return Stream.of(
            each(List.copyOf(one.require()))
                .map(kept -> new CodeRule(set(kept), one.any(), one.forbid())),
            each(List.copyOf(one.any()))
                .map(kept -> new CodeRule(one.require(), set(kept), one.forbid())),
            each(List.copyOf(one.forbid()))
                .map(kept -> new CodeRule(one.require(), one.any(), set(kept))))
        .flatMap(all -> all);
  }

  private static Set<String> set(List<String> kept) {
    return new LinkedHashSet<>(kept);
  }
}
