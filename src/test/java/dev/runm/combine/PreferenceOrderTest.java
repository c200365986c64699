package dev.runm.combine;

import static dev.runm.combine.Places.combinations;
import static dev.runm.combine.Places.first;
import static dev.runm.combine.Places.pairs;
import static dev.runm.combine.Places.place;
import static dev.runm.combine.Places.places;
import static dev.runm.combine.Places.slots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PreferenceOrderTest {
  @Test
  void theFirstSlotsPreferenceDecidesThenTheSeconds() {
    List<Place> pool = places(3, id -> place(id, id, 9));
    assertThat(first(4, combinations(slots(2), pairs(2, Apart::new), pool, false)))
        .extracting(ways -> ways.get(0).name() + " " + ways.get(1).name())
        .containsExactly("p0 p1", "p0 p2", "p1 p0", "p1 p2");
  }

  @Test
  void theFirstOfVeryManyComesWithoutTheRest() {
    List<Place> pool = places(100_000, id -> place(id, id, 9));
    assertThat(first(2, combinations(slots(3), pairs(3, Apart::new), pool, false)))
        .extracting(ways -> ways.stream().map(Place::id).toList())
        .containsExactly(List.of(0, 1, 2), List.of(0, 1, 3));
  }

  @Test
  void noSlotsHaveOneCombinationWhichIsEmpty() {
    assertThat(combinations(List.of(), List.of(), List.of(), false))
        .toIterable()
        .containsExactly(List.of());
    assertThat(combinations(List.of(), List.of(), List.of(), true))
        .toIterable()
        .containsExactly(List.of());
  }

  @Test
  void aPlaceThatIsListedTwiceIsGivenOnce() {
    Place place = place(1, 1, 1);
    assertThat(combinations(slots(1), List.of(), List.of(place, place), false))
        .toIterable()
        .containsExactly(List.of(place));
  }

  @Test
  void theCheckpointCancels() {
    Runnable cancel =
        () -> {
          throw new CancellationException("stop");
        };
    Problem problem = new Problem(slots(2), List.of(), List.of());
    List<List<Place>> pools = Collections.nCopies(2, List.of(place(1, 1, 2)));
    Combinations combinations = new Combinations(problem, pools, true, cancel);
    assertThatThrownBy(combinations::hasNext).isInstanceOf(CancellationException.class);
  }

  @Test
  void thereIsNothingAfterTheLast() {
    Combinations none = combinations(slots(1), List.of(), List.of(), true);
    assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void eachSlotNeedsItsPool() {
    Problem problem = new Problem(slots(2), List.of(), List.of());
    assertThatThrownBy(() -> new Combinations(problem, List.of(), true, () -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
