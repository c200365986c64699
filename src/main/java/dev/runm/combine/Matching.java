package dev.runm.combine;

import java.util.Arrays;

/**
 * Whether some slots can all be seated, one by one, where each seat takes so many, and of slots of
 * one clique no more than one: a maximum flow, found by augmenting paths.
 */
final class Matching {
  private static final int NONE = -1;

  private final int[][] options;
  private final int[] cliques;
  private final int[] capacities;
  private final int[][] guests;
  private final int[] guestCounts;
  private final int[] seatVisit;
  private final int[] cliqueVisit;
  private final int cliqueCount;
  private int visit;

  /**
   * Prepares a matching.
   *
   * @param options by slot: its seats, numbered from 0
   * @param cliques by slot: a number for each clique, from 0
   * @param capacities by seat: how many slots it takes
   */
  Matching(int[][] options, int[] cliques, int[] capacities) {
    this.options = options;
    this.cliques = cliques;
    this.capacities = capacities;
    cliqueCount = Arrays.stream(cliques).max().orElse(0) + 1;
    guests = new int[capacities.length][];
    for (int seat = 0; seat < capacities.length; seat++) {
      guests[seat] = new int[Math.min(capacities[seat], options.length)];
    }
    guestCounts = new int[capacities.length];
    seatVisit = new int[capacities.length];
    cliqueVisit = new int[capacities.length * cliqueCount];
  }

  /** Whether every slot gets a seat. */
  boolean seatsAll() {
    for (int slot = 0; slot < options.length; slot++) {
      visit++;
      if (!seat(slot)) {
        return false;
      }
    }
    return true;
  }

  private boolean seat(int slot) {
    return seatFree(slot) || seatInstead(slot);
  }

  private boolean seatFree(int slot) {
    for (int seat : options[slot]) {
      if (guestCounts[seat] < guests[seat].length && cliqueMate(slot, seat) == NONE) {
        guests[seat][guestCounts[seat]++] = slot;
        return true;
      }
    }
    return false;
  }

  private boolean seatInstead(int slot) {
    for (int seat : options[slot]) {
      int pair = seat * cliqueCount + cliques[slot];
      if (cliqueVisit[pair] == visit) {
        continue;
      }
      cliqueVisit[pair] = visit;
      int mate = cliqueMate(slot, seat);
      if (mate != NONE) {
        if (replace(seat, mate, slot)) {
          return true;
        }
      } else if (seatVisit[seat] != visit) {
        seatVisit[seat] = visit;
        for (int index = 0; index < guestCounts[seat]; index++) {
          int other = seat * cliqueCount + cliques[guests[seat][index]];
          if (cliqueVisit[other] != visit) {
            cliqueVisit[other] = visit;
            if (replace(seat, index, slot)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** Seats the slot in place of a guest, if that one finds another seat. */
  private boolean replace(int seat, int index, int slot) {
    int guest = guests[seat][index];
    if (!seat(guest)) {
      return false;
    }
    guests[seat][index] = slot;
    return true;
  }

  private int cliqueMate(int slot, int seat) {
    for (int index = 0; index < guestCounts[seat]; index++) {
      if (cliques[guests[seat][index]] == cliques[slot]) {
        return index;
      }
    }
    return NONE;
  }
}
