package dev.runm.claim;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a new consumer is given of one provider.
 *
 * @param times how many times the amounts of a claim that is
 */
record FilledClaim(String uuid, String name, int times, Claim claim) {

  /** A claim for the consumer of that name, which its uuid is made of. */
  static FilledClaim of(String name, int times, Claim claim) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    String uuid = UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
    return new FilledClaim(uuid, name, times, claim);
  }
}
