package dev.runm.claim;

import java.math.BigInteger;

/** What a claim takes of one provider for one request group, in the unit of the resource type. */
record ClaimItem(
    String group,
    int providerId,
    String provider,
    int resourceTypeId,
    String resourceType,
    BigInteger used) {}
