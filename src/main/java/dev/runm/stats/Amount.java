package dev.runm.stats;

import java.math.BigDecimal;

/** How much of a resource type a partition or group has or uses. */
record Amount(int ownerId, int resourceTypeId, BigDecimal amount) {}
