package dev.runm.claim;

import dev.runm.model.ClaimRequest;
import dev.runm.search.Order;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * The claims that consumers may be given for a request, one after another. They are searched for
 * again when they are used up, a bounded number of times in vain.
 */
final class ClaimSupply {
  private static final Set<Order> STAYS_FIRST = EnumSet.of(Order.NAME, Order.PACKED);

  private final Supplier<List<Claim>> search;
  private final ClaimRequest request;
  private final Order order;
  private final int searches;
  private final boolean fixedAmounts;
  private final StatesAhead states;
  private final IntUnaryOperator draw;
  private final List<Claim> ready = new ArrayList<>();
  private int inVain;

  /**
   * @param search proposes claims
   * @param searches how many searches in a row may end without a claim that can be executed
   * @param states what is known of the providers of its claims
   * @param draw returns which of so many claims is next, from 0
   */
  ClaimSupply(
      Supplier<List<Claim>> search,
      ClaimRequest request,
      Order order,
      int searches,
      StatesAhead states,
      IntUnaryOperator draw) {
    this.search = search;
    this.request = request;
    this.order = order;
    this.searches = searches;
    this.states = states;
    this.draw = draw;
    this.fixedAmounts = request.hasFixedAmounts();
  }

  /** Whether another claim may be tried. */
  boolean hasMore() {
    return !ready.isEmpty() || inVain < searches;
  }

  /**
   * Returns a claim that was not tried since it was proposed or executed last.
   *
   * @throws NoRoomException if a search finds none
   */
  Claim next() {
    if (ready.isEmpty()) {
      inVain++;
      ready.addAll(search.get());
      if (ready.isEmpty()) {
        throw new NoRoomException(request.name());
      }
    }
    return ready.remove(draw.applyAsInt(ready.size()));
  }

  /**
   * Returns what a claim that was taken finds at its providers, and reads on for those after it.
   */
  List<ItemState> states(Claim claim) {
    return states.of(claim, ready);
  }

  /**
   * The claim was executed; where amounts are fixed its providers may have room for another. The
   * first by name, or the fullest, stays the first until it is full.
   */
  void executed(Claim claim) {
    inVain = 0;
    if (!fixedAmounts) {
      return;
    }
    if (STAYS_FIRST.contains(order)) {
      ready.add(0, claim);
    } else {
      ready.add(claim);
    }
  }
}
