package dev.runm.combine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The amounts that a combination takes: in the order of the slots, each the largest that leaves the
 * later ones on the same provider their least.
 */
public final class Amounts {
  private Amounts() {}

  /**
   * Returns for each slot what it takes, by resource type id, in the order of its wants.
   *
   * @param combination one that {@link Combinations} gave for these slots
   */
  public static List<Map<Integer, BigInteger>> of(List<Slot> slots, List<Place> combination) {
    List<Map<Integer, BigInteger>> amounts = new ArrayList<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      Map<Integer, BigInteger> taken = new LinkedHashMap<>();
      for (Want want : slots.get(slot).wants()) {
        Room room = combination.get(slot).rooms().get(want.resourceTypeId());
        BigInteger left = left(slots, combination, amounts, slot, want.resourceTypeId());
        taken.put(want.resourceTypeId(), room.down(want.max().min(left)));
      }
      amounts.add(taken);
    }
    return amounts;
  }

  private static BigInteger left(
      List<Slot> slots,
      List<Place> combination,
      List<Map<Integer, BigInteger>> amounts,
      int slot,
      int type) {
    Place place = combination.get(slot);
    Room room = place.rooms().get(type);
    BigInteger left = room.limit();
    for (int other = 0; other < slots.size(); other++) {
      if (combination.get(other).id() != place.id()) {
        continue;
      }
      if (other < slot) {
        left = left.subtract(amounts.get(other).getOrDefault(type, BigInteger.ZERO));
      } else if (other > slot) {
        for (Want want : slots.get(other).wants()) {
          left = want.resourceTypeId() == type ? left.subtract(room.least(want)) : left;
        }
      }
    }
    return left;
  }
}
