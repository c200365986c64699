package dev.runm.combine;

import static dev.runm.combine.Places.inRack;
import static dev.runm.combine.Places.pairs;
import static dev.runm.combine.Places.place;
import static dev.runm.combine.Places.places;
import static dev.runm.combine.Places.slots;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionsTest {
  @Test
  void everyOneOfManyPlacesIsToldQuickly() {
    List<Place> pool = places(20_000, id -> inRack(id, id % 40, 1 + id % 5));
    Problem problem = new Problem(slots(40), pairs(40, Places::aRackApart), List.of());
    Completions completions = new Completions(problem, Collections.nCopies(40, pool), () -> {});
    assertThat(completions.any()).isTrue();
    assertThat(pool.subList(0, 2000))
        .allSatisfy(place -> assertThat(completions.completes(place.id() % 40, place)).isTrue());
  }

  @Test
  void aPlaceThatAnotherSlotNeedsCompletesNothing() {
    Place small = place(1, 1, 1);
    Place other = place(2, 2, 1);
    Problem problem = new Problem(slots(2), List.of(), List.of());
    Completions completions =
        new Completions(problem, List.of(List.of(small, other), List.of(small)), () -> {});
    assertThat(completions.completes(0, small)).isFalse();
    assertThat(completions.completes(0, other)).isTrue();
    assertThat(completions.completes(1, small)).isTrue();
  }

  @Test
  void aPlaceOutsideThePoolCompletesNothing() {
    Place place = place(1, 1, 9);
    Place other = place(2, 2, 9);
    Completions completions =
        new Completions(
            new Problem(slots(2), List.of(), List.of()),
            List.of(List.of(place), List.of(other)),
            () -> {});
    assertThat(completions.completes(0, other)).isFalse();
    assertThat(completions.completes(0, place(3, 3, 9))).isFalse();
  }
}
