package dev.runm.search;

import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Finds what meets a request: providers, group by group, and whole claims. */
@Component
public class ProviderSearch {
  private final Planner planner;
  private final PlaceMapper places;
  private final SearchStatements statements;

  ProviderSearch(Planner planner, PlaceMapper places, SearchStatements statements) {
    this.planner = planner;
    this.places = places;
    this.statements = statements;
  }

  /**
   * Returns the providers of each request group that take part in a claim, in the order asked for.
   *
   * @param limit how many of each group, or null for all
   * @throws dev.runm.error.UserException if the request refers to what does not exist
   */
  public List<GroupCandidates> find(ClaimRequest request, Selection selection, Integer limit) {
    RequestPlan plan = planner.plan(request, selection);
    GroupListing listing = new GroupListing(plan, places, statements, limit);
    List<GroupCandidates> found = new ArrayList<>();
    for (int i = 0; i < request.groups().size(); i++) {
      RequestGroup group = request.groups().get(i);
      List<Candidate> candidates = listing.of(i);
      boolean truncated = limit != null && candidates.size() > limit;
      found.add(
          new GroupCandidates(
              group.name(), truncated ? candidates.subList(0, limit) : candidates, truncated));
    }
    return found;
  }

  /**
   * Hands out the providers that meet a part of a request by themselves, whatever room they have
   * left: units, rules, partition and tree are met, and what they could give may be too little.
   *
   * @param each is given each part with its providers in turn
   * @throws dev.runm.error.UserException if the request refers to what does not exist
   */
  public void whateverRoom(ClaimRequest request, BiConsumer<RequestGroup, Candidate> each) {
    RuleSearches searches = planner.ruleSearches(request);
    for (RequestGroup part : request.parts()) {
      List<ResourceRequest> resources = part.resources();
      Search search = searches.of(new Narrowed(request, part, resources, resources.size(), 0));
      statements.whateverRoom(
          search, request.window(), resources, found -> each.accept(part, found));
    }
  }

  /**
   * Returns ways to meet a request, spread over trees and providers unless an order is asked for.
   *
   * @param limit how many, or null for all
   * @throws dev.runm.error.UserException if the request refers to what does not exist
   */
  public FoundClaims claims(ClaimRequest request, Selection selection, Integer limit) {
    return new ClaimSearch(planner.plan(request, selection), places, statements).claims(limit);
  }
}
