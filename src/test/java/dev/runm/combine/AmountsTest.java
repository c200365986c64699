package dev.runm.combine;

import static dev.runm.combine.Places.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AmountsTest {
  private static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  @Test
  void earlierSlotsTakeTheMostThatLeavesLaterOnesTheirLeast() {
    Place place = place(new Room(number(0), number(100), number(4), number(50)));
    List<Slot> slots = List.of(slot(1, 30), slot(5, 99), slot(9, 99));
    assertThat(Amounts.of(slots, List.of(place, place, place)))
        .containsExactly(Map.of(1, number(28)), Map.of(1, number(8)), Map.of(1, number(12)));
  }

  @Test
  void theMaximumUnitBoundsThemTogether() {
    Place place = place(new Room(number(3), number(10), number(1), number(50)));
    assertThat(Amounts.of(List.of(slot(0, 99), slot(0, 99)), List.of(place, place)))
        .containsExactly(Map.of(1, number(7)), Map.of(1, number(3)));
  }

  @Test
  void slotsElsewhereTakeNothingAway() {
    Room room = new Room(number(1), number(10), number(1), number(10));
    Place other = new Place(2, "other", 2, Map.of(1, room), Set.of(), Set.of(), Map.of());
    assertThat(Amounts.of(List.of(slot(2, 9), slot(2, 99)), List.of(place(room), other)))
        .containsExactly(Map.of(1, number(9)), Map.of(1, number(10)));
  }

  @Test
  void sumsOfTheLargestAmountsDoNotOverflow() {
    Slot all = new Slot(List.of(new Want(1, LARGEST, LARGEST)));
    Room two = new Room(number(1), LARGEST.shiftLeft(2), number(1), LARGEST.shiftLeft(1));
    for (int count = 1; count <= 3; count++) {
      List<Slot> slots = new ArrayList<>();
      List<List<Place>> pools = new ArrayList<>();
      for (int slot = 0; slot < count; slot++) {
        slots.add(all);
        pools.add(List.of(place(two)));
      }
      Problem problem = new Problem(slots, List.of(), List.of());
      assertThat(new Completions(problem, pools, () -> {}).any()).isEqualTo(count <= 2);
    }
  }

  private static Slot slot(long min, long max) {
    return new Slot(List.of(new Want(1, number(min), number(max))));
  }

  private static Place place(Room room) {
    return new Place(1, "place", 1, Map.of(1, room), Set.of(), Set.of(), Map.of());
  }
}
