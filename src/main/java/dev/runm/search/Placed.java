package dev.runm.search;

import java.math.BigInteger;

/** What a provider gives a request group in one way to meet a request. */
public record Placed(
    String group,
    int providerId,
    String provider,
    int resourceTypeId,
    String resourceType,
    BigInteger used) {}
