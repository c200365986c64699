package dev.runm.search;

import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.model.Reference.Kind;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.search.PlaceMapper.FoundDistance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Plans how a request is searched for: what it refers to, its slots and where each one starts. */
@Component
class Planner {
  private final CodeResolver resolver;
  private final PlaceMapper places;

  Planner(CodeResolver resolver, PlaceMapper places) {
    this.resolver = resolver;
    this.places = places;
  }

  /**
   * Returns the plan.
   *
   * @throws dev.runm.error.UsageException if the request refers to what does not exist
   */
  RequestPlan plan(ClaimRequest request, Selection selection) {
    ResolvedCodes codes = resolver.resolve(request);
    Map<Integer, List<FoundDistance>> distances = distances(request, codes);
    List<SlotPlan> slots = new ArrayList<>();
    Map<List<Integer>, Long> sizes = new HashMap<>();
    for (int g = 0; g < request.groups().size(); g++) {
      RequestGroup group = request.groups().get(g);
      for (List<ResourceRequest> resources : slotsOf(group)) {
        Conditions conditions = conditions(request, group, resources, codes, distances);
        StartChoice start =
            StartChoice.of(
                new StartChoice.Facts(
                    resources, conditions, codes.heldIsBound(), selection.order()),
                codes,
                ids -> sizes.computeIfAbsent(ids, some -> members(some, codes)));
        slots.add(new SlotPlan(g, group, resources, search(conditions, codes, selection, start)));
      }
    }
    return new RequestPlan(request, slots, Bonds.of(request, slots, codes));
  }

  /** Returns a look at the request rule by rule, for which everything is looked up once. */
  RuleSearches ruleSearches(ClaimRequest request) {
    ResolvedCodes codes = resolver.resolve(request);
    return new RuleSearches(codes, distances(request, codes), this);
  }

  /**
   * Returns the search for the providers that some of the rules of a slot leave.
   *
   * @param rooms of so many of the resources, the first ones, there must be room
   */
  Search search(
      ClaimRequest request,
      RequestGroup group,
      List<ResourceRequest> resources,
      int rooms,
      ResolvedCodes codes,
      Map<Integer, List<FoundDistance>> distances) {
    Conditions conditions = conditions(request, group, resources, codes, distances);
    List<ResourceRequest> starts = rooms == 0 ? resources : resources.subList(0, rooms);
    StartChoice.Facts facts =
        new StartChoice.Facts(
            starts, conditions, rooms > 0 && codes.heldIsBound(), Order.DEPLOYMENT);
    StartChoice start = StartChoice.of(facts, codes, ids -> members(ids, codes));
    return search(conditions, codes, Selection.DEFAULT, start);
  }

  /** Groups that the request names have been counted already, those of distances have not. */
  private long members(List<Integer> groups, ResolvedCodes codes) {
    return codes
        .size(Kind.PROVIDER_GROUP, groups)
        .orElseGet(() -> places.members(groups, StartChoice.MANY));
  }

  private static List<List<ResourceRequest>> slotsOf(RequestGroup group) {
    return group.singleProvider()
        ? List.of(group.resources())
        : group.resources().stream().map(List::of).toList();
  }

  private Map<Integer, List<FoundDistance>> distances(ClaimRequest request, ResolvedCodes codes) {
    TreeSet<Integer> roots = new TreeSet<>();
    TreeSet<String> types = new TreeSet<>();
    request.groups().stream()
        .flatMap(group -> group.distances().stream())
        .filter(rule -> !rule.fromRequestGroup())
        .forEach(
            rule -> {
              roots.add(codes.rootOf(rule.from()));
              types.add(rule.type());
            });
    return roots.isEmpty()
        ? Map.of()
        : places.distances(roots.toString(), types).stream()
            .collect(Collectors.groupingBy(FoundDistance::rootId));
  }

  private static Conditions conditions(
      ClaimRequest request,
      RequestGroup group,
      List<ResourceRequest> resources,
      ResolvedCodes codes,
      Map<Integer, List<FoundDistance>> distances) {
    List<List<CodeRule>> capabilities = new ArrayList<>();
    capabilities.add(
        group.singleProvider()
            ? group.capabilities()
            : group.capabilities().stream().filter(CodeRule::onlyForbids).toList());
    resources.forEach(resource -> capabilities.add(resource.capabilities()));
    List<CodeTerm> nearness = new ArrayList<>();
    for (DistanceRule rule : group.distances()) {
      if (!rule.fromRequestGroup()) {
        int root = codes.rootOf(rule.from());
        nearness.addAll(DistanceTerms.of(rule, distances.getOrDefault(root, List.of())));
      }
    }
    return new Conditions(
        resources.stream().map(resource -> Demand.of(resource, codes)).toList(),
        CodeConditions.of(capabilities, names -> codes.ids(Kind.CAPABILITY, names)),
        CodeConditions.of(List.of(group.groups()), names -> codes.ids(Kind.PROVIDER_GROUP, names))
            .and(nearness),
        request.partition().map(name -> codes.id(Kind.PARTITION, name)).orElse(null),
        group.inTree().map(name -> List.of(codes.rootOf(name))).orElse(null),
        null);
  }

  private static Search search(
      Conditions conditions, ResolvedCodes codes, Selection selection, StartChoice start) {
    return new Search(start, conditions, codes.use(), codes.heldIsBound(), selection, Page.WHOLE);
  }
}
