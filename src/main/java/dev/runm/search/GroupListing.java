package dev.runm.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the providers of request groups, in order, one more than the limit if there are more. */
final class GroupListing {
  private final RequestPlan plan;
  private final SlotListing slots;

  GroupListing(RequestPlan plan, PlaceMapper places, SearchStatements statements, Integer limit) {
    this.plan = plan;
    this.slots = new SlotListing(plan, places, statements, limit);
  }

  List<Candidate> of(int group) {
    int[] own = plan.slotsOf(group);
    if (own.length == 1) {
      return slots.of(own[0]);
    }
    Map<Integer, Candidate> merged = new LinkedHashMap<>();
    Map<Integer, Integer> ranks = new LinkedHashMap<>();
    Order order = plan.slots().get(own[0]).search().order();
    for (int slot : own) {
      List<Candidate> supplying = isOfAllSlots(order) ? slots.of(slot) : slots.allOf(slot);
      for (int i = 0; i < supplying.size(); i++) {
        Candidate candidate = supplying.get(i);
        merged.merge(candidate.id(), candidate, (one, more) -> one.with(more.resources()));
        ranks.merge(candidate.id(), i, Math::min);
      }
    }
    List<Candidate> all = new ArrayList<>(merged.values());
    all.sort(order(order, ranks));
    return all;
  }

  /** Whether what is first in one slot's list never comes late in another's. */
  private static boolean isOfAllSlots(Order order) {
    return order == Order.DEPLOYMENT || order == Order.NAME;
  }

  /** Each slot's list has the order asked for; here they are put together. */
  private static Comparator<Candidate> order(Order order, Map<Integer, Integer> ranks) {
    Comparator<Candidate> byName = Comparator.comparing(Candidate::name);
    return switch (order) {
      case DEPLOYMENT -> Comparator.comparing(Candidate::id);
      case NAME -> byName;
      case FREE -> Comparator.comparing(Candidate::shareLeft).reversed().thenComparing(byName);
      case PACKED -> Comparator.comparing(Candidate::shareLeft).thenComparing(byName);
      case RANDOM ->
          Comparator.<Candidate, Integer>comparing(candidate -> ranks.get(candidate.id()))
              .thenComparing(byName);
    };
  }
}
