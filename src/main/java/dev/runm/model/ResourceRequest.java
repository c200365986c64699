package dev.runm.model;

import java.math.BigInteger;
import java.util.List;

/**
 * How much of a resource type a request group asks for, in the unit of the resource type.
 *
 * @param capabilities constraints on the one provider that supplies this resource
 */
public record ResourceRequest(
    String resourceType, BigInteger min, BigInteger max, List<CodeRule> capabilities) {}
