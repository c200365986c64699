package dev.runm.search;

import dev.runm.combine.Combinations;
import dev.runm.combine.Place;
import dev.runm.combine.Problem;
import dev.runm.model.DistanceRule;
import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looks for those that serve the other slots beside a given provider, be it with all ties or with
 * some loosened. Candidates are taken in bit by bit. Looks that leave the ties of trees and
 * distances as they are share their candidates; one that loosens such a tie reads its own.
 */
final class Partners {
  private final RequestPlan plan;
  private final Window window;
  private final Places places;
  private final Narrowing narrowing;
  private final SearchStatements statements;
  private final Pools tied;

  Partners(RequestPlan plan, PlaceMapper mapper, SearchStatements statements) {
    this.plan = plan;
    this.window = plan.request().window();
    this.places = new Places(mapper, plan.problem());
    this.statements = statements;
    this.narrowing = new Narrowing(mapper, places);
    this.tied = new Pools(plan, statements, narrowing, statements.firstRows());
  }

  /** Returns the provider as one that meets what binds the slot by itself, if it does. */
  Optional<Candidate> candidate(int slot, int providerId, int rootId) {
    SlotPlan onTree = Narrowing.onTrees(plan.slots().get(slot), Set.of(rootId));
    return statements.page(onTree, window, null, null).stream()
        .filter(candidate -> candidate.id() == providerId)
        .findFirst();
  }

  /** Returns the slots that nobody meets the rules of by itself. */
  List<Integer> lacking() {
    return IntStream.range(0, plan.slots().size())
        .filter(slot -> statements.page(plan.slots().get(slot), window, null, 1).isEmpty())
        .boxed()
        .toList();
  }

  /** Returns a provider for each slot, the given one for its own, if there are such. */
  Optional<List<Candidate>> of(
      int slot, Candidate given, Map<Tie, Optional<DistanceRule>> changes) {
    Loosened loosened = new Loosened(plan, changes);
    Problem problem = loosened.problem();
    Pools pools =
        loosened.changesPlaces()
            ? new Pools(
                new RequestPlan(plan.request(), plan.slots(), problem),
                statements,
                narrowing,
                statements.firstRows())
            : tied;
    List<Candidate> alone = List.of(given);
    while (true) {
      List<List<Candidate>> around = pools.around(slot, alone);
      Combinations combinations =
          new Combinations(problem, places.of(around), true, statements::checkpoint);
      if (combinations.hasNext()) {
        return Optional.of(candidates(combinations.next(), around));
      }
      if (pools.whole()) {
        return Optional.empty();
      }
      pools.grow();
    }
  }

  private static List<Candidate> candidates(List<Place> chosen, List<List<Candidate>> pools) {
    List<Candidate> candidates = new ArrayList<>();
    for (int slot = 0; slot < chosen.size(); slot++) {
      int id = chosen.get(slot).id();
      candidates.add(
          pools.get(slot).stream().filter(one -> one.id() == id).findFirst().orElseThrow());
    }
    return candidates;
  }
}
