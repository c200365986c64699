package dev.runm.combine;

import static dev.runm.combine.Places.combinations;
import static dev.runm.combine.Places.inRack;
import static dev.runm.combine.Places.number;
import static dev.runm.combine.Places.pairs;
import static dev.runm.combine.Places.place;
import static dev.runm.combine.Places.places;
import static dev.runm.combine.Places.room;
import static dev.runm.combine.Places.slots;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems without a combination, which would take for ever if each way were tried. */
class HopelessProblemsTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sixtyFiveUnitsDoNotFitOnSixtyFour(boolean fair) {
    List<Place> pool = places(64, id -> place(id, id / 32, 1));
    assertThat(combinations(slots(65), List.of(), pool, fair)).isExhausted();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sixtyFiveUnitsOfEitherOfTwoTypesDoNotFitOnSixtyFour(boolean fair) {
    List<Slot> slots = new ArrayList<>();
    for (int slot = 0; slot < 95; slot++) {
      slots.add(new Slot(List.of(new Want(slot < 30 ? 1 : 2, number(1), number(1)))));
    }
    List<Place> pool =
        places(
            64,
            id ->
                new Place(
                    id,
                    "p" + id,
                    id,
                    Map.of(1, room(1), 2, room(1)),
                    Set.of(),
                    Set.of(),
                    Map.of()));
    assertThat(combinations(slots, List.of(), pool, fair)).isExhausted();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twentyOneApartDoNotFitOnTwentyHoweverLarge(boolean fair) {
    List<Place> pool = places(20, id -> place(id, id, 100 - id));
    assertThat(combinations(slots(21), pairs(21, Apart::new), pool, fair)).isExhausted();
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 12, 20})
  void oneMoreThanThereAreRacksAreNotARackApart(int racks) {
    List<Place> pool = places(racks * 500, id -> inRack(id, id % racks, 50));
    List<Bond> bonds = pairs(racks + 1, Places::aRackApart);
    assertThat(combinations(slots(racks + 1), bonds, pool, true)).isExhausted();
    assertThat(
            combinations(
                slots(racks),
                bonds.stream().filter(bond -> bond.other() < racks).toList(),
                pool,
                true))
        .hasNext();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sixApartInOneTreeDoNotFitOnTenThousandTreesOfFive(boolean fair) {
    List<Place> pool = places(50_000, id -> place(id, 100_000 + id / 5, 1 + id % 3 * (id % 7)));
    List<Bond> bonds = pairs(6, Apart::new);
    bonds.addAll(pairs(6, SameTree::new));
    assertThat(combinations(slots(6), bonds, pool, fair)).isExhausted();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void groupsThatCanBeDoNotHideThatOthersCannot(boolean fair) {
    List<Place> pool = places(300, id -> inRack(id, id % 30, 50));
    List<Bond> bonds = pairs(4, (one, other) -> Places.aRackApart(one + 6, other + 6));
    bonds.addAll(pairs(4, (one, other) -> new Distant(one + 6, other + 6, 7, null, 0)));
    assertThat(combinations(slots(10), bonds, pool, fair)).isExhausted();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingIsTakenWhereMoreIsUsedThanThereIs(boolean fair) {
    Slot nothing = new Slot(List.of(new Want(1, number(0), number(0))));
    Room overbooked = new Room(number(0), number(9), number(1), number(-1));
    Place place = new Place(1, "p", 1, Map.of(1, overbooked), Set.of(), Set.of(), Map.of());
    assertThat(combinations(Collections.nCopies(1, nothing), List.of(), List.of(place), fair))
        .isExhausted();
  }
}
