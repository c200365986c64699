package dev.runm.claim;

import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.search.Candidate;
import dev.runm.search.Offer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the providers that meet a request, or a part of it, have and use, whatever room they have;
 * and which of them have room for a claim.
 */
final class FillSurvey {
  private final List<String> resourceTypes;
  private final BigInteger[] capacity;
  private final BigInteger[] used;
  private final BitSet[] counted;
  private final BitSet met = new BitSet();
  private final Map<RequestGroup, List<Stock>> open = new LinkedHashMap<>();
  private int providers;

  FillSurvey(ClaimRequest request) {
    request.parts().forEach(part -> open.put(part, new ArrayList<>()));
    this.resourceTypes = open.keySet().stream().flatMap(FillSurvey::typesOf).distinct().toList();
    this.capacity = new BigInteger[resourceTypes.size()];
    this.used = new BigInteger[resourceTypes.size()];
    this.counted = Stream.generate(BitSet::new).limit(used.length).toArray(BitSet[]::new);
    Arrays.fill(capacity, BigInteger.ZERO);
    Arrays.fill(used, BigInteger.ZERO);
  }

  /** Adds a provider that meets a part of the request. What it has of a resource counts once. */
  void add(RequestGroup part, Candidate found) {
    if (!met.get(found.id())) {
      met.set(found.id());
      providers++;
    }
    for (ResourceRequest resource : part.resources()) {
      int i = resourceTypes.indexOf(resource.resourceType());
      if (!counted[i].get(found.id())) {
        counted[i].set(found.id());
        Offer offer = found.resources().get(resource.resourceType());
        capacity[i] = capacity[i].add(offer.capacity());
        used[i] = used[i].add(offer.capacity().subtract(offer.free()));
      }
    }
    Stock stock = Stock.of(found, part);
    if (stock.fitting(1, false) > 0) {
      open.get(part).add(stock);
    }
  }

  /** Returns the resource types that the request asks for. */
  List<String> resourceTypes() {
    return resourceTypes;
  }

  /** Returns how many providers there are. */
  int providers() {
    return providers;
  }

  /** Returns those that have room for a claim, or for their part of one. */
  List<Stock> open() {
    return open.values().stream().flatMap(List::stream).toList();
  }

  /** Returns the capacity of each resource type, in its unit, of all providers together. */
  List<BigInteger> capacity() {
    return List.of(capacity);
  }

  /**
   * Whether the use of a resource says how far a fill is: there is any of it, and claims take of it
   * on one of the providers that have room.
   */
  boolean counts(int resource) {
    return capacity[resource].signum() > 0
        && open.keySet().stream().anyMatch(part -> isTaken(part, resourceTypes.get(resource)));
  }

  private boolean isTaken(RequestGroup part, String resourceType) {
    List<String> types = typesOf(part).toList();
    int i = types.indexOf(resourceType);
    if (i < 0) {
      return false;
    }
    List<Stock> stocks = open.get(part);
    return stocks.isEmpty()
        ? part.resources().get(i).max().signum() > 0
        : stocks.stream().anyMatch(stock -> stock.takes(i));
  }

  private static Stream<String> typesOf(RequestGroup part) {
    return part.resources().stream().map(ResourceRequest::resourceType);
  }

  /** Returns how much of it is used, in the window of the request. */
  List<BigInteger> used() {
    return List.of(used);
  }
}
