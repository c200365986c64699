package dev.runm.combine;

import static dev.runm.combine.Places.combinations;
import static dev.runm.combine.Places.first;
import static dev.runm.combine.Places.pairs;
import static dev.runm.combine.Places.place;
import static dev.runm.combine.Places.places;
import static dev.runm.combine.Places.slots;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairOrderTest {
  @ParameterizedTest
  @CsvSource({"64, 64", "64, 128", "128, 128", "63, 64", "3, 10", "1, 8"})
  void theFirstTenUseBothTreesAndAllProvidersEvenly(int groups, int children) {
    List<Place> pool = places(children, id -> place(id, 1000 + id / (children / 2), 1));
    List<List<Place>> found = new ArrayList<>();
    Combinations ways = combinations(slots(groups), List.of(), pool, true);
    for (int count = 1; count <= Math.min(10, children); count++) {
      found.add(ways.next());
      assertEven(1, found, Place::root, 2);
      assertEven(1, found, Place::id, children);
    }
    assertThat(new HashSet<>(found)).hasSameSizeAs(found);
  }

  @Test
  void roomForAllOnOneProviderIsNoReasonToUseThatAlone() {
    List<Place> pool = places(12, id -> place(id, id / 4, 100));
    List<List<Place>> found = first(12, combinations(slots(2), List.of(), pool, true));
    assertEven(1, found, Place::root, 3);
    assertEven(2, found, Place::id, 12);
  }

  @Test
  void groupsOfOneTreeUseTheTreesInTurn() {
    List<Place> pool = places(40, id -> place(id, 100 + id / 4, 1));
    List<List<Place>> found =
        first(20, combinations(slots(2), pairs(2, SameTree::new), pool, true));
    assertEven(1, found, Place::root, 10);
    assertEven(1, found, Place::id, 40);
  }

  @Test
  void eightUnitsOnEightProvidersGoInEveryOrder() {
    List<Place> pool = places(8, id -> place(id, 0, 1));
    for (boolean fair : new boolean[] {true, false}) {
      List<List<Place>> found = new ArrayList<>();
      combinations(slots(8), List.of(), pool, fair).forEachRemaining(found::add);
      assertThat(found).hasSize(40_320);
      assertThat(new HashSet<>(found)).hasSize(40_320);
    }
  }

  /** The uses of any two of so many trees or providers differ by no more than the slack. */
  private static void assertEven(
      int slack, List<List<Place>> found, Function<Place, Integer> what, int count) {
    Map<Integer, Integer> uses = new HashMap<>();
    found.forEach(ways -> ways.forEach(place -> uses.merge(what.apply(place), 1, Integer::sum)));
    int least = uses.size() < count ? 0 : Collections.min(uses.values());
    assertThat(Collections.max(uses.values()) - least)
        .as("uses %s", uses)
        .isLessThanOrEqualTo(slack);
  }
}
