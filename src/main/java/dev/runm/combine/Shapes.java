package dev.runm.combine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts the rooms of places to what matters to a problem, so that most places have equal shapes. */
final class Shapes {
  final Numbering<Integer> types = new Numbering<>();
  final Numbering<List<Want>> menus = new Numbering<>();

  /** The menu of each slot. */
  final int[] menuOf;

  private final int[] slotsOfMenu;
  private final Map<List<Room>, Integer> known = new HashMap<>();
  private final Numbering<Shape> shapes = new Numbering<>();

  private Room[] last;
  private int lastShape;

  Shapes(List<Slot> slots) {
    menuOf = slots.stream().mapToInt(slot -> menus.of(slot.wants())).toArray();
    slotsOfMenu = new int[menus.size()];
    for (int slot = 0; slot < menuOf.length; slot++) {
      slotsOfMenu[menuOf[slot]]++;
      slots.get(slot).wants().forEach(want -> types.of(want.resourceTypeId()));
    }
  }

  /** Returns the number of the place's shape. */
  int of(Place place) {
    Room[] rooms = new Room[types.size()];
    for (int type = 0; type < rooms.length; type++) {
      rooms[type] = place.rooms().get(types.get(type));
    }
    if (!Arrays.equals(rooms, last)) {
      last = rooms;
      lastShape = known.computeIfAbsent(Arrays.asList(rooms), key -> shapes.of(cut(rooms)));
    }
    return lastShape;
  }

  Shape get(int shape) {
    return shapes.get(shape);
  }

  private Shape cut(Room[] rooms) {
    BigInteger[] wanted = new BigInteger[rooms.length];
    Arrays.fill(wanted, BigInteger.ZERO);
    List<Boolean> fits = new ArrayList<>();
    List<List<BigInteger>> least = new ArrayList<>();
    for (int menu = 0; menu < menus.size(); menu++) {
      List<Want> wants = menus.get(menu);
      boolean fit = wants.stream().allMatch(want -> fits(rooms[typeOf(want)], want));
      BigInteger[] amounts = new BigInteger[rooms.length];
      for (Want want : fit ? wants : List.<Want>of()) {
        int type = typeOf(want);
        amounts[type] = rooms[type].least(want);
        BigInteger together = amounts[type].multiply(BigInteger.valueOf(slotsOfMenu[menu]));
        wanted[type] = wanted[type].add(together);
      }
      fits.add(fit);
      least.add(Arrays.asList(amounts));
    }
    BigInteger[] limits = new BigInteger[rooms.length];
    for (int type = 0; type < rooms.length; type++) {
      boolean reached = rooms[type] != null && wanted[type].compareTo(rooms[type].limit()) > 0;
      limits[type] = reached ? rooms[type].limit() : null;
    }
    return new Shape(fits, least, Arrays.asList(limits));
  }

  private static boolean fits(Room room, Want want) {
    return room != null && room.fits(want);
  }

  private int typeOf(Want want) {
    return types.find(want.resourceTypeId());
  }
}
