package dev.runm.combine;

import java.math.BigInteger;

/**
 * What a slot asks of one resource type.
 *
 * @param min the least amount, in the unit of the resource type
 * @param max the largest amount
 */
public record Want(int resourceTypeId, BigInteger min, BigInteger max) {}
