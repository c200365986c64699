package dev.runm.find;

import java.math.BigInteger;

/** How much of a resource type the statement looks for. */
record Demand(int resourceTypeId, BigInteger min, BigInteger max) {}
