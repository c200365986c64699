package dev.runm.combine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small problems over the whole language, against every way tried one after the other. */
class RandomProblemsTest {
  private static final int PROBLEMS = Integer.getInteger("runm.problems", 6000);

  @Test
  void everyCombinationIsGivenOnceAndNoOther() {
    int solvable = 0;
    int hopeless = 0;
    for (long seed = 1; seed <= PROBLEMS; seed++) {
      EveryWay ways = new ProblemMaker(seed).make();
      List<List<Place>> all = ways.all();
      solvable += all.size() > 1 ? 1 : 0;
      hopeless += all.isEmpty() ? 1 : 0;
      assertThat(given(ways, true))
          .as("fairly, seed %d: %s", seed, ways)
          .containsExactlyInAnyOrderElementsOf(all);
      assertThat(given(ways, false))
          .as("by preference, seed %d: %s", seed, ways)
          .containsExactlyElementsOf(all);
    }
    assertThat(solvable).isGreaterThan(PROBLEMS / 5);
    assertThat(hopeless).isGreaterThan(PROBLEMS / 5);
  }

  @Test
  void aPlaceCompletesWhereSomeCombinationHasIt() {
    for (long seed = 1; seed <= PROBLEMS; seed++) {
      EveryWay ways = new ProblemMaker(seed).make();
      List<List<Place>> all = ways.all();
      Completions completions = new Completions(ways.problem(), ways.pools(), () -> {});
      assertThat(completions.any()).isEqualTo(!all.isEmpty());
      for (int slot = 0; slot < ways.pools().size(); slot++) {
        Set<Integer> used = new HashSet<>();
        for (List<Place> combination : all) {
          used.add(combination.get(slot).id());
        }
        for (Place place : ways.pools().get(slot)) {
          assertThat(completions.completes(slot, place))
              .as("slot %d, %s, seed %d: %s", slot, place.name(), seed, ways)
              .isEqualTo(used.contains(place.id()));
        }
      }
    }
  }

  private static List<List<Place>> given(EveryWay ways, boolean fair) {
    List<List<Place>> given = new ArrayList<>();
    new Combinations(ways.problem(), ways.pools(), fair, () -> {}).forEachRemaining(given::add);
    return given;
  }
}
