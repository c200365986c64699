package dev.runm.search;

import dev.runm.combine.SameTree;
import dev.runm.model.Window;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The candidates of all slots. Those of a slot that must be on one tree with another, or near it,
 * are looked for around the other's. Slots with the same search share a pool.
 */
final class Pools {
  private final RequestPlan plan;
  private final Window window;
  private final SearchStatements statements;
  private final Narrowing narrowing;
  private final Integer firstRows;
  private final Visits visits;
  private final Map<Search, Pool> pools = new HashMap<>();
  private final Map<Search, Pool> poolsAroundGiven = new HashMap<>();
  private final Map<Integer, SlotPlan> narrowed = new HashMap<>();
  private final Set<Pool> inUse = new HashSet<>();
  private final Set<Pool> growing = new HashSet<>();
  private List<Candidate> given = List.of();
  private boolean spread;
  private boolean whole;

  /**
   * Pools that hold nothing yet.
   *
   * @param firstRows how many candidates a pool starts with, or null for all
   */
  Pools(RequestPlan plan, SearchStatements statements, Narrowing narrowing, Integer firstRows) {
    this.plan = plan;
    this.window = plan.request().window();
    this.statements = statements;
    this.narrowing = narrowing;
    this.firstRows = firstRows;
    this.visits = new Visits(plan);
  }

  /** Looks at more candidates from now on where that helps to spread claims over trees. */
  void spread() {
    spread = true;
  }

  /** Whether the candidates that were returned last are all that there are. */
  boolean whole() {
    return whole;
  }

  /**
   * Takes in more than what was returned last: of what stands around others, once all of those are
   * known.
   */
  void grow() {
    growing.forEach(Pool::grow);
  }

  /** Returns the candidates of each slot. */
  List<List<Candidate>> candidates() {
    List<List<Candidate>> all = lookedAtFrom(Visit.NONE);
    pools.values().retainAll(inUse);
    return all;
  }

  /**
   * Returns the candidates of each slot; those of one slot are given, and those of the slots tied
   * to it are around them.
   */
  List<List<Candidate>> around(int slot, List<Candidate> candidates) {
    if (given != candidates) {
      given = candidates;
      poolsAroundGiven.clear();
    }
    return lookedAtFrom(slot);
  }

  /**
   * Returns the slot with a search that leaves out what can not stand with the few candidates of
   * the slot that it is tied to.
   */
  SlotPlan narrowed(int slot) {
    SlotPlan known = narrowed.get(slot);
    if (known != null) {
      return known;
    }
    SlotPlan found = narrow(slot);
    if (found != plan.slots().get(slot)) {
      narrowed.put(slot, found);
    }
    return found;
  }

  private SlotPlan narrow(int slot) {
    SlotPlan own = plan.slots().get(slot);
    Visit visit = visits.of(slot);
    if (visit.isFree()) {
      return own;
    }
    SlotPlan first = narrowed(visit.first());
    if (!first.search().origin().isFew()) {
      return own;
    }
    Pool pool = pool(pools, first, visits.of(visit.first()), firstRows);
    pool.finish();
    return pool.whole() ? narrowing.of(own, visit, pool.candidates()) : own;
  }

  private List<List<Candidate>> lookedAtFrom(int givenSlot) {
    inUse.clear();
    growing.clear();
    whole = true;
    Map<Integer, List<Candidate>> found = new HashMap<>();
    Set<Integer> aroundGiven = new HashSet<>();
    Set<Integer> settled = new HashSet<>();
    for (Visit visit : visits.from(givenSlot)) {
      int slot = visit.slot();
      List<Candidate> first = found.get(visit.first());
      if (slot == givenSlot) {
        aroundGiven.add(slot);
        settled.add(slot);
        found.put(slot, given);
      } else if (!visit.isFree() && first.isEmpty()) {
        found.put(slot, List.of());
      } else {
        boolean around = aroundGiven.contains(visit.first()) && aroundGiven.add(slot);
        boolean last = visit.isFree() || settled.contains(visit.first());
        Pool pool =
            pool(
                around ? poolsAroundGiven : pools, looking(visit, first), visit, rows(last, first));
        use(pool, last);
        whole = whole && pool.whole();
        if (last && pool.whole()) {
          settled.add(slot);
        }
        found.put(slot, pool.candidates());
      }
    }
    return IntStream.range(0, plan.slots().size()).mapToObj(found::get).toList();
  }

  private void use(Pool pool, boolean last) {
    inUse.add(pool);
    if (last) {
      growing.add(pool);
    }
  }

  /** Around candidates that are not all known yet, as many are looked at as there are of them. */
  private Integer rows(boolean last, List<Candidate> first) {
    return last || firstRows == null
        ? firstRows
        : Integer.valueOf(Math.max(firstRows, first.size()));
  }

  private SlotPlan looking(Visit visit, List<Candidate> first) {
    SlotPlan slot = narrowed(visit.slot());
    boolean narrow =
        visit.equals(visits.of(visit.slot())) && slot != plan.slots().get(visit.slot());
    return visit.isFree() || narrow ? slot : narrowing.of(slot, visit, first);
  }

  /** All of some trees are looked at; of what is elsewhere, the first ones. */
  private Pool pool(Map<Search, Pool> known, SlotPlan slot, Visit visit, Integer rows) {
    Pool pool = known.get(slot.search());
    if (pool == null) {
      boolean onTrees = visit.bond() instanceof SameTree && slot != plan.slots().get(visit.slot());
      pool = new Pool(slot, window, statements, onTrees ? null : rows);
      known.put(slot.search(), pool);
    } else if (rows != null) {
      pool.takeIn(rows);
    }
    if (spread && visit.isFree()) {
      pool.spread();
    }
    return pool;
  }
}
