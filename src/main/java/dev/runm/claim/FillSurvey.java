package dev.runm.claim;

import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.search.Candidate;
import dev.runm.search.Offer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the providers that meet a request have and use, whatever room they have; and which of them
 * have room for a claim.
 */
final class FillSurvey {
  private final RequestGroup group;
  private final BigInteger[] capacity;
  private final BigInteger[] used;
  private final List<Stock> open = new ArrayList<>();
  private int providers;

  FillSurvey(RequestGroup group) {
    this.group = group;
    this.capacity = new BigInteger[group.resources().size()];
    this.used = new BigInteger[group.resources().size()];
    Arrays.fill(capacity, BigInteger.ZERO);
    Arrays.fill(used, BigInteger.ZERO);
  }

  void add(Candidate found) {
    providers++;
    for (int i = 0; i < capacity.length; i++) {
      Offer offer = found.resources().get(group.resources().get(i).resourceType());
      capacity[i] = capacity[i].add(offer.capacity());
      used[i] = used[i].add(offer.capacity().subtract(offer.free()));
    }
    Stock stock = Stock.of(found, group);
    if (stock.fitting(1, false) > 0) {
      open.add(stock);
    }
  }

  List<String> resourceTypes() {
    return group.resources().stream().map(ResourceRequest::resourceType).toList();
  }

  /** Returns how many providers there are. */
  int providers() {
    return providers;
  }

  /** Returns those that have room for a claim. */
  List<Stock> open() {
    return open;
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
    boolean taken =
        open.isEmpty()
            ? group.resources().get(resource).max().signum() > 0
            : open.stream().anyMatch(stock -> stock.takes(resource));
    return taken && capacity[resource].signum() > 0;
  }

  /** Returns how much of it is used, in the window of the request. */
  List<BigInteger> used() {
    return List.of(used);
  }
}
