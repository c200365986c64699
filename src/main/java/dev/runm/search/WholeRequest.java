package dev.runm.search;

import dev.runm.model.DistanceRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at whether there are claims of a whole request, with all that ties its parts together. */
public final class WholeRequest {
  /** So many providers of a slot are counted; of more it is enough to know that there are. */
  private static final int MOST_COUNTED = 1000;

  private final RequestPlan plan;
  private final PlaceMapper places;
  private final SearchStatements statements;
  private final Partners partners;
  private final SlotListing listing;

  WholeRequest(RequestPlan plan, PlaceMapper places, SearchStatements statements) {
    this.plan = plan;
    this.places = places;
    this.statements = statements;
    this.partners = new Partners(plan, places, statements);
    this.listing = new SlotListing(plan, places, statements, MOST_COUNTED);
  }

  /** Whether there is a claim. */
  public boolean hasClaim() {
    return hasClaim(plan);
  }

  /**
   * Returns how many providers serve a slot in a claim, as {@code find} lists them.
   *
   * @return the number, which is exact up to 1,000
   */
  public Count count(int slot) {
    int found = listing.of(slot).size();
    return new Count(Math.min(found, MOST_COUNTED), found > MOST_COUNTED);
  }

  /**
   * A number of providers.
   *
   * @param more whether there are more than these
   */
  public record Count(long number, boolean more) {}

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

  /** Returns the provider of this tree as one that meets the rules of a slot by itself. */
  public Optional<Candidate> candidate(int slot, int providerId, int rootId) {
    return partners.candidate(slot, providerId, rootId);
  }

  /** Returns the slots that no provider meets the rules of by itself. */
  public List<Integer> lacking() {
    return partners.lacking();
  }

  /**
   * Returns a provider for each slot, the given one for its own, if there are such. A slot is a
   * request group, or each of its resources where several providers may serve it.
   *
   * @param changes the ties that need not hold; with other bounds on a distance, those must
   */
  public Optional<List<Candidate>> partners(
      int slot, Candidate given, Map<Tie, Optional<DistanceRule>> changes) {
    return partners.of(slot, given, changes);
  }
}
