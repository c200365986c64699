package dev.runm.search;

import dev.runm.combine.Amounts;
import dev.runm.combine.Apart;
import dev.runm.combine.Combinations;
import dev.runm.combine.Place;
import dev.runm.model.ResourceRequest;
import dev.runm.model.Window;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts claims together. Candidates are taken in bit by bit: a few claims of many candidates need
 * few of them, and only where too few claims are found are all looked at.
 */
final class ClaimSearch {
  private final RequestPlan plan;
  private final Window window;
  private final SearchStatements statements;
  private final Places places;
  private final Narrowing narrowing;

  ClaimSearch(RequestPlan plan, PlaceMapper mapper, SearchStatements statements) {
    this.plan = plan;
    this.window = plan.request().window();
    this.statements = statements;
    this.places = new Places(mapper, plan.problem());
    this.narrowing = new Narrowing(mapper, places);
  }

  /** Whether there is a claim. */
  boolean any() {
    return !claims(1).placed().isEmpty();
  }

  /**
   * Returns claims, spread over trees and providers unless an order was asked for.
   *
   * @param limit how many, or null for all
   */
  FoundClaims claims(Integer limit) {
    boolean fair = plan.slots().get(0).search().inProviderOrder();
    if (plan.isSingle()) {
      List<Candidate> page =
          statements.page(plan.slots().get(0), window, null, limit == null ? null : limit + 1);
      boolean oneEachTree = Pool.roots(page).size() == page.size();
      if (!fair || limit == null || limit == 1 || oneEachTree) {
        List<List<Place>> placed = places.of(List.of(page)).get(0).stream().map(List::of).toList();
        return trimmed(placed, limit);
      }
    }
    if (!fair) {
      return trimmed(combined(places.of(ordered(limit)), fair, limit), limit);
    }
    Integer rows = limit == null ? null : Math.max(statements.firstRows(), limit + 1);
    Pools pools = new Pools(plan, statements, narrowing, rows);
    if (limit != null && limit > 1) {
      pools.spread();
    }
    while (true) {
      List<List<Place>> found = combined(places.of(pools.candidates()), fair, limit);
      if (limit != null && found.size() > limit || pools.whole()) {
        return trimmed(found, limit);
      }
      pools.grow();
    }
  }

  /**
   * Returns the candidates of each slot in the order asked for. The first ones will do where slots
   * do no more than contend for providers: one that is taken leaves the next. Other bonds may hold
   * for the first of one slot and the last of another only.
   */
  private List<List<Candidate>> ordered(Integer limit) {
    boolean contend =
        plan.problem().coverages().isEmpty()
            && plan.problem().bonds().stream().allMatch(Apart.class::isInstance);
    Integer rows = limit != null && contend ? limit + plan.slots().size() : null;
    return new Pools(plan, statements, narrowing, rows).candidates();
  }

  private List<List<Place>> combined(List<List<Place>> pools, boolean fair, Integer limit) {
    Combinations combinations =
        new Combinations(plan.problem(), pools, fair, statements::checkpoint);
    List<List<Place>> found = new ArrayList<>();
    while ((limit == null || found.size() <= limit) && combinations.hasNext()) {
      found.add(combinations.next());
    }
    return found;
  }

  private FoundClaims trimmed(List<List<Place>> found, Integer limit) {
    boolean truncated = limit != null && found.size() > limit;
    List<List<Place>> kept = truncated ? found.subList(0, limit) : found;
    return new FoundClaims(kept.stream().map(this::placed).toList(), truncated);
  }

  private List<Placed> placed(List<Place> combination) {
    List<Map<Integer, BigInteger>> amounts = Amounts.of(plan.problem().slots(), combination);
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < combination.size(); i++) {
      SlotPlan slot = plan.slots().get(i);
      Place place = combination.get(i);
      for (int k = 0; k < slot.resources().size(); k++) {
        ResourceRequest resource = slot.resources().get(k);
        int typeId = slot.search().demands().get(k).resourceTypeId();
        placed.add(
            new Placed(
                slot.requestGroup().name(),
                place.id(),
                place.name(),
                typeId,
                resource.resourceType(),
                amounts.get(i).get(typeId)));
      }
    }
    return placed;
  }
}
