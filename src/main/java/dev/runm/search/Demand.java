package dev.runm.search;

import dev.runm.model.Reference.Kind;
import dev.runm.model.ResourceRequest;
import java.math.BigInteger;

/** How much of a resource type the statement looks for. */
record Demand(int resourceTypeId, BigInteger min, BigInteger max) {
  static Demand of(ResourceRequest resource, ResolvedCodes codes) {
    int type = codes.id(Kind.RESOURCE_TYPE, resource.resourceType());
    return new Demand(type, resource.min(), resource.max());
  }
}
