package dev.runm.search;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Reference;
import dev.runm.model.Reference.Kind;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Everything in a request that has to be looked up. */
record Words(
    Set<String> resourceTypes,
    Set<String> capabilities,
    Set<String> providerGroups,
    Set<String> partitions,
    Set<String> providers,
    Collection<Room> rooms) {

  /** An amount of a resource type that inventories are counted by which may give so much. */
  record Room(String key, String resourceType, BigInteger least) {
    static String keyOf(ResourceRequest request) {
      return request.resourceType() + ' ' + request.min();
    }
  }

  static Words of(ClaimRequest request) {
    return new Words(
        names(request, Kind.RESOURCE_TYPE),
        names(request, Kind.CAPABILITY),
        names(request, Kind.PROVIDER_GROUP),
        names(request, Kind.PARTITION),
        names(request, Kind.PROVIDER),
        rooms(request.groups()));
  }

  static Words of(Kind kind, String name) {
    Function<Kind, Set<String>> only = other -> other == kind ? Set.of(name) : Set.of();
    return new Words(
        only.apply(Kind.RESOURCE_TYPE),
        only.apply(Kind.CAPABILITY),
        only.apply(Kind.PROVIDER_GROUP),
        only.apply(Kind.PARTITION),
        only.apply(Kind.PROVIDER),
        List.of());
  }

  private static Set<String> names(ClaimRequest request, Kind kind) {
    Set<String> names = new TreeSet<>();
    for (Reference reference : request.references()) {
      if (reference.kind() == kind) {
        names.add(reference.name());
      }
    }
    return names;
  }

  private static Collection<Room> rooms(List<RequestGroup> groups) {
    Map<String, Room> rooms = new LinkedHashMap<>();
    for (RequestGroup group : groups) {
      for (ResourceRequest request : group.resources()) {
        String key = Room.keyOf(request);
        rooms.put(key, new Room(key, request.resourceType(), request.min()));
      }
    }
    return rooms.values();
  }
}
