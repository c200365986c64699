package dev.runm.claim;

import java.math.BigInteger;

/** How much more of an inventory is held for ever, in the unit of the resource type. */
record HeldAmount(int resourceTypeId, BigInteger used) {}
