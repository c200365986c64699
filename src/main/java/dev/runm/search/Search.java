package dev.runm.search;

import java.util.List;

/**
 * What the find statement is given.
 *
 * @param origin where the search starts
 * @param heldIsBound whether what unending allocations hold bounds the use in the window
 */
record Search(
    StartChoice origin,
    Conditions conditions,
    Use use,
    boolean heldIsBound,
    Selection selection,
    Page page) {

  Search page(Page other) {
    return new Search(origin, conditions, use, heldIsBound, selection, other);
  }

  Search from(StartChoice other) {
    return new Search(other, conditions, use, heldIsBound, selection, page);
  }

  Search with(Conditions other) {
    return new Search(origin, other, use, heldIsBound, selection, page);
  }

  /** Returns the search for any window that begins later. */
  Search later() {
    return new Search(origin, conditions, Use.PEAK, heldIsBound, selection, page);
  }

  List<Demand> demands() {
    return conditions.demands();
  }

  Order order() {
    return selection.order();
  }

  /** Whether rows come in provider order, so that a search can go on after any of them. */
  boolean inProviderOrder() {
    return order() == Order.DEPLOYMENT;
  }
}
