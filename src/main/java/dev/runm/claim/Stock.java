package dev.runm.claim;

import dev.runm.model.Inventory;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.search.Candidate;
import dev.runm.search.Offer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What one provider has left for claims of one request, and what they took of it. */
final class Stock {
  private final Claim claim;
  private final List<ResourceRequest> requests;
  private final List<Inventory> inventories = new ArrayList<>();
  private final List<BigInteger> free = new ArrayList<>();

  private Stock(Claim claim, List<ResourceRequest> requests) {
    this.claim = claim;
    this.requests = requests;
  }

  /**
   * Returns what a provider has left according to the states of its inventories.
   *
   * @param claim a claim of one provider, with an item for each of the {@code requests}
   * @param states the states of its inventories, among those of others
   */
  static Stock of(Claim claim, List<ResourceRequest> requests, List<ItemState> states) {
    Stock stock = new Stock(claim, requests);
    for (ClaimItem item : claim.items()) {
      ItemState state =
          states.stream()
              .filter(found -> found.resourceTypeId() == item.resourceTypeId())
              .findFirst()
              .orElse(null);
      stock.inventories.add(state == null ? null : state.inventory());
      stock.free.add(state == null ? BigInteger.ONE.negate() : state.free());
    }
    return stock;
  }

  /** Returns what a provider has left that was found for the request group. */
  static Stock of(Candidate found, RequestGroup group) {
    List<ClaimItem> items = new ArrayList<>();
    Stock stock = new Stock(new Claim(items), group.resources());
    for (ResourceRequest resource : group.resources()) {
      Offer offer = found.resources().get(resource.resourceType());
      stock.inventories.add(offer.inventory());
      stock.free.add(offer.free());
      items.add(
          new ClaimItem(
              group.name(),
              found.id(),
              found.name(),
              offer.resourceTypeId(),
              resource.resourceType(),
              offer.amount()));
    }
    return stock;
  }

  Claim claim() {
    return claim;
  }

  /**
   * Returns how many times the amounts of the next claim one consumer can take, {@code most} at the
   * most: by room and by max_unit, the claim itself having the largest amounts that fit. A claim of
   * nothing but amounts of 0 fits no more, since any number of those would.
   *
   * @param leavingRoom whether another claim must fit beside it
   */
  int fitting(int most, boolean leavingRoom) {
    BigInteger times = BigInteger.valueOf(most);
    boolean takesAny = false;
    for (int i = 0; i < requests.size(); i++) {
      BigInteger amount = amount(i, free.get(i));
      if (amount == null) {
        return 0;
      }
      BigInteger room = free.get(i).min(inventories.get(i).maxUnit());
      takesAny |= amount.signum() > 0;
      times = amount.signum() == 0 ? times : times.min(room.divide(amount));
    }
    int fitting = takesAny ? times.intValueExact() : 0;
    while (leavingRoom && fitting > 0 && !fitsBeside(fitting)) {
      fitting--;
    }
    return fitting;
  }

  private boolean fitsBeside(int times) {
    for (int i = 0; i < requests.size(); i++) {
      BigInteger taken = amount(i, free.get(i)).multiply(BigInteger.valueOf(times));
      if (amount(i, free.get(i).subtract(taken)) == null) {
        return false;
      }
    }
    return true;
  }

  /** Takes so many times the amounts of the next claim, which must be fitting. */
  Claim take(int times) {
    List<ClaimItem> items = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      BigInteger amount = amount(i, free.get(i)).multiply(BigInteger.valueOf(times));
      free.set(i, free.get(i).subtract(amount));
      ClaimItem item = claim.items().get(i);
      items.add(
          new ClaimItem(
              item.group(),
              item.providerId(),
              item.provider(),
              item.resourceTypeId(),
              item.resourceType(),
              amount));
    }
    return new Claim(items);
  }

  /** Returns how much the next claim takes of each resource; 0 where none fits. */
  List<BigInteger> next() {
    List<BigInteger> amounts = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      BigInteger amount = amount(i, free.get(i));
      amounts.add(amount == null ? BigInteger.ZERO : amount);
    }
    return amounts;
  }

  /** Whether a claim would take any of that resource if all of the inventory were free. */
  boolean takes(int resource) {
    BigInteger amount = amount(resource, inventories.get(resource).capacity());
    return amount != null && amount.signum() > 0;
  }

  private BigInteger amount(int i, BigInteger room) {
    Inventory inventory = inventories.get(i);
    if (room.signum() < 0) {
      return null;
    }
    BigInteger most = requests.get(i).max().min(inventory.maxUnit()).min(room);
    BigInteger amount = most.subtract(most.mod(inventory.stepSize()));
    BigInteger least = requests.get(i).min().max(inventory.minUnit());
    return amount.compareTo(least) < 0 ? null : amount;
  }
}
