package dev.runm.search;

import dev.runm.combine.Completions;
import dev.runm.combine.Place;
import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists the providers that serve a slot in at least one claim. The slot's own candidates are read
 * in order, page by page; the other slots' only as far as it takes to complete a claim with them.
 */
final class SlotListing {
  private static final int MOST_ROWS = 4096;

  private final RequestPlan plan;
  private final Window window;
  private final Places places;
  private final SearchStatements statements;
  private final Integer limit;
  private final Pools pools;
  private Boolean anyClaim;

  SlotListing(RequestPlan plan, PlaceMapper mapper, SearchStatements statements, Integer limit) {
    this.plan = plan;
    this.window = plan.request().window();
    this.places = new Places(mapper, plan.problem());
    this.statements = statements;
    this.limit = limit;
    this.pools =
        new Pools(
            plan,
            statements,
            new Narrowing(mapper, places),
            limit == null ? null : statements.firstRows());
  }

  /** Returns the providers of a slot, one more than the limit if there are more. */
  List<Candidate> of(int slot) {
    return of(slot, limit == null ? null : limit + 1);
  }

  /** Returns all providers of a slot, whatever the limit. */
  List<Candidate> allOf(int slot) {
    return of(slot, null);
  }

  private List<Candidate> of(int slot, Integer rows) {
    if (plan.isSingle()) {
      return statements.page(plan.slots().get(slot), window, null, rows);
    }
    SlotPlan narrowed = pools.narrowed(slot);
    return rows == null || narrowed.search().inProviderOrder()
        ? byPage(slot, narrowed, rows)
        : fromTheStart(slot, narrowed, rows);
  }

  /** In provider order the next page begins where the last one ended. */
  private List<Candidate> byPage(int slot, SlotPlan narrowed, Integer rows) {
    List<Candidate> found = new ArrayList<>();
    Integer after = null;
    for (Integer most = rows; ; most = Math.min(most * 4, MOST_ROWS)) {
      List<Candidate> page = statements.page(narrowed, window, after, most);
      List<Candidate> completed = completed(slot, page);
      found.addAll(completed);
      boolean last = most == null || page.size() < most;
      if (last || found.size() >= rows || completed.isEmpty() && !anyClaim()) {
        return rows == null || found.size() <= rows ? found : found.subList(0, rows);
      }
      after = page.get(page.size() - 1).id();
    }
  }

  /** In other orders everything is sorted anyway, so that a longer page begins at the start. */
  private List<Candidate> fromTheStart(int slot, SlotPlan narrowed, int rows) {
    for (int most = rows; ; most = most * 16) {
      Integer limited = most < MOST_ROWS * 16 ? Integer.valueOf(most) : null;
      List<Candidate> page = statements.page(narrowed, window, null, limited);
      List<Candidate> completed = completed(slot, page);
      boolean last = limited == null || page.size() < limited;
      if (last || completed.size() >= rows || completed.isEmpty() && !anyClaim()) {
        return completed.size() <= rows ? completed : completed.subList(0, rows);
      }
    }
  }

  /** Returns those of a page that complete to a claim. */
  private List<Candidate> completed(int slot, List<Candidate> page) {
    Map<Integer, Boolean> complete = new HashMap<>();
    while (!page.isEmpty()) {
      List<List<Place>> around = places.of(pools.around(slot, page));
      Completions completions = new Completions(plan.problem(), around, statements::checkpoint);
      for (Place place : around.get(slot)) {
        if (!complete.getOrDefault(place.id(), false)) {
          complete.put(place.id(), completions.completes(slot, place));
        }
      }
      if (!complete.containsValue(false) || pools.whole()) {
        break;
      }
      pools.grow();
    }
    return page.stream().filter(candidate -> complete.get(candidate.id())).toList();
  }

  private boolean anyClaim() {
    if (anyClaim == null) {
      anyClaim = completesAny();
    }
    return anyClaim;
  }

  private boolean completesAny() {
    while (true) {
      List<List<Place>> all = places.of(pools.candidates());
      if (new Completions(plan.problem(), all, statements::checkpoint).any()) {
        return true;
      }
      if (pools.whole()) {
        return false;
      }
      pools.grow();
    }
  }
}
