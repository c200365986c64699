package dev.runm.search;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the first moment from which a request fits for the length of its window. Room is only ever
 * gained where an allocation ends, so that the begin of the window and those moments are all that
 * have to be looked at.
 */
@Component
public class EarliestSearch {
  private static final int MOMENTS_AT_ONCE = 1000;

  private final Planner planner;
  private final PlaceMapper places;
  private final ProviderMapper providers;
  private final SearchStatements statements;

  EarliestSearch(
      Planner planner, PlaceMapper places, ProviderMapper providers, SearchStatements statements) {
    this.planner = planner;
    this.places = places;
    this.providers = providers;
    this.statements = statements;
  }

  /**
   * Returns the first window of the request's length, from its begin on, in which it fits.
   *
   * @throws dev.runm.error.UserException if the request refers to what does not exist
   */
  public Optional<Window> find(ClaimRequest request) {
    RequestPlan plan = planner.plan(request, Selection.DEFAULT);
    if (fits(plan)) {
      return Optional.of(request.window());
    }
    return request.window().isOpenEnded() ? findUnending(plan) : findEnding(plan);
  }

  /** The later a window without an end begins, the less is used in it: halving finds the first. */
  private Optional<Window> findUnending(RequestPlan plan) {
    List<Long> moments = providers.releases(plan.request().window().acquire(), null);
    int first = 0;
    int end = moments.size();
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (fits(plan.beginningAt(moments.get(middle)))) {
        end = middle;
      } else {
        first = middle + 1;
      }
    }
    return first == moments.size()
        ? Optional.empty()
        : Optional.of(plan.request().window().beginningAt(moments.get(first)));
  }

  /**
   * Later use may stand in the way again, so that all moments are looked at, the first ones first.
   */
  private Optional<Window> findEnding(RequestPlan first) {
    long after = first.request().window().acquire();
    while (true) {
      List<Long> moments = providers.releases(after, MOMENTS_AT_ONCE);
      for (long moment : moments) {
        RequestPlan plan = first.beginningAt(moment);
        if (mayFitNewly(plan) && fits(plan)) {
          return Optional.of(plan.request().window());
        }
      }
      if (moments.size() < MOMENTS_AT_ONCE) {
        return Optional.empty();
      }
      after = moments.get(moments.size() - 1);
    }
  }

  /**
   * Only with a provider that is left at this very moment can a request fit that did not before.
   */
  private boolean mayFitNewly(RequestPlan plan) {
    Set<Search> asked = new HashSet<>();
    return plan.slots().stream()
        .filter(slot -> asked.add(slot.search()))
        .anyMatch(slot -> statements.anyReleased(slot, plan.request().window()));
  }

  private boolean fits(RequestPlan plan) {
    return new ClaimSearch(plan, places, statements).any();
  }
}
