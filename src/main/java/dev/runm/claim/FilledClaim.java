package dev.runm.claim;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A claim for a new consumer.
 *
 * @param times how many times the amounts of a claim it takes
 */
record FilledClaim(String uuid, String name, int times, List<ClaimItem> items) {

  /** A claim for the consumer of that name, which its uuid is made of. */
  static FilledClaim of(String name, int times, List<ClaimItem> items) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    String uuid = UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
    return new FilledClaim(uuid, name, times, items);
  }

  int providerId() {
    return items.get(0).providerId();
  }
}
