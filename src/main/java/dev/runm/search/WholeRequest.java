package dev.runm.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Looks at whether there are claims of a whole request, with all that ties its parts together. */
public final class WholeRequest {
  private final RequestPlan plan;
  private final PlaceMapper places;
  private final SearchStatements statements;

  WholeRequest(RequestPlan plan, PlaceMapper places, SearchStatements statements) {
    this.plan = plan;
    this.places = places;
    this.statements = statements;
  }

  /** Whether there is a claim. */
  public boolean hasClaim() {
    return hasClaim(plan);
  }

  /** Returns the kinds of bonds that the request has. */
  public List<BondKind> bonds() {
    return Arrays.stream(BondKind.values()).filter(kind -> kind.isIn(plan)).toList();
  }

  /** Whether there is a claim if bonds of a kind are left out. */
  public boolean hasClaimWithout(BondKind kind) {
    return hasClaim(new RequestPlan(plan.request(), plan.slots(), kind.without(plan)));
  }

  private boolean hasClaim(RequestPlan any) {
    return new ClaimSearch(any, places, statements).any();
  }

  /**
   * Whether a provider of this tree takes part in a claim, for each slot: each request group, or
   * each of its resources where several providers may serve it.
   */
  public List<Boolean> serves(int providerId, int rootId) {
    SlotListing listing = new SlotListing(plan, places, statements, 1);
    return IntStream.range(0, plan.slots().size())
        .mapToObj(slot -> listing.serves(slot, providerId, rootId))
        .toList();
  }
}
