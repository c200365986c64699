package dev.runm.look;

import dev.runm.model.ResourceUnits;
import dev.runm.output.ByteCount;
import java.math.BigInteger;

/** What an allocation uses of a provider, and when: from acquire up to release, epoch seconds. */
record ItemRow(
    long allocationId,
    String consumer,
    String provider,
    String resourceType,
    BigInteger used,
    long acquireTime,
    long releaseTime) {

  Object amount() {
    return ResourceUnits.isBytes(resourceType) ? new ByteCount(used) : used;
  }
}
