package dev.runm.claim;

import java.util.List;

/**
 * A claim for a new consumer.
 *
 * @param times how many times the amounts of a claim it takes
 */
record FilledClaim(String uuid, String name, int times, List<ClaimItem> items) {
  int providerId() {
    return items.get(0).providerId();
  }
}
