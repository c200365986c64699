package dev.runm.search;

import dev.runm.combine.Bond;
import dev.runm.combine.SameTree;
import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The candidates of all slots. Slots that must be on one tree have a leader: the others' candidates
 * are those on the trees of its. Slots with the same search share a pool.
 */
final class Pools {
  private final RequestPlan plan;
  private final Window window;
  private final SearchStatements statements;
  private final Integer firstRows;
  private final int[] leaders;
  private final Map<Search, Pool> pools = new HashMap<>();
  private final Map<Integer, Map<Search, List<Candidate>>> followers = new HashMap<>();
  private final Map<Integer, Set<Integer>> followedRoots = new HashMap<>();

  /**
   * Pools that hold nothing yet.
   *
   * @param firstRows how many candidates a pool starts with, or null for all
   */
  Pools(RequestPlan plan, Window window, SearchStatements statements, Integer firstRows) {
    this.plan = plan;
    this.window = window;
    this.statements = statements;
    this.firstRows = firstRows;
    this.leaders = leaders(plan);
  }

  /** Looks at more candidates where that helps to spread claims over trees. */
  void spread() {
    for (int leader : leaders) {
      pool(leader).spread();
    }
  }

  boolean whole() {
    return wholeBut(-1);
  }

  void grow() {
    growBut(-1);
  }

  /** Whether all candidates are known of the slots that are not tied to this one's tree. */
  boolean wholeBut(int slot) {
    for (int leader : leaders) {
      if ((slot < 0 || leader != leaders[slot]) && !pool(leader).whole()) {
        return false;
      }
    }
    return true;
  }

  void growBut(int slot) {
    for (Search search : searchesBut(slot)) {
      pools.get(search).grow();
    }
  }

  /** Returns the candidates of each slot. */
  List<List<Candidate>> candidates() {
    return candidates(-1, List.of());
  }

  /**
   * Returns the candidates of each slot; those of one slot are given, and the slots tied to its
   * tree have theirs on the same trees.
   */
  List<List<Candidate>> around(int slot, List<Candidate> given) {
    return candidates(slot, given);
  }

  private List<List<Candidate>> candidates(int given, List<Candidate> candidates) {
    Map<Search, List<Candidate>> onTrees = new HashMap<>();
    List<List<Candidate>> all = new ArrayList<>();
    for (int slot = 0; slot < leaders.length; slot++) {
      int leader = leaders[slot];
      if (slot == given) {
        all.add(candidates);
      } else if (given >= 0 && leader == leaders[given]) {
        all.add(
            onTrees.computeIfAbsent(
                plan.slots().get(slot).search(),
                search -> ofTrees(search, List.copyOf(Pool.roots(candidates)))));
      } else if (slot == leader) {
        all.add(pool(slot).candidates());
      } else {
        all.add(following(slot));
      }
    }
    return all;
  }

  /** Looks again at the trees of the leader's pool once it has grown. */
  private List<Candidate> following(int slot) {
    int leader = leaders[slot];
    Set<Integer> roots = Pool.roots(pool(leader).candidates());
    Map<Search, List<Candidate>> known =
        followers.computeIfAbsent(leader, first -> new HashMap<>());
    if (!roots.equals(followedRoots.put(leader, roots))) {
      known.clear();
    }
    return known.computeIfAbsent(
        plan.slots().get(slot).search(), search -> ofTrees(search, List.copyOf(roots)));
  }

  private List<Candidate> ofTrees(Search search, List<Integer> roots) {
    SlotPlan any =
        plan.slots().stream()
            .filter(plan -> plan.search().equals(search))
            .findFirst()
            .orElseThrow();
    return statements.ofTrees(any, window, roots);
  }

  private Pool pool(int leader) {
    SlotPlan slot = plan.slots().get(leader);
    return pools.computeIfAbsent(
        slot.search(), search -> new Pool(slot, window, statements, firstRows));
  }

  private Set<Search> searchesBut(int slot) {
    Set<Search> searches = new HashSet<>();
    for (int leader : leaders) {
      if (slot < 0 || leader != leaders[slot]) {
        searches.add(plan.slots().get(leader).search());
      }
    }
    return searches;
  }

  /**
   * Returns for each slot the leader of those that must be on its tree; itself if there are none.
   */
  private static int[] leaders(RequestPlan plan) {
    int size = plan.slots().size();
    int[] leaders = new int[size];
    for (int slot = 0; slot < size; slot++) {
      leaders[slot] = slot;
    }
    for (Bond bond : plan.problem().bonds()) {
      if (bond instanceof SameTree) {
        int one = leaders[bond.one()];
        int other = leaders[bond.other()];
        int leader = better(plan, one, other);
        for (int slot = 0; slot < size; slot++) {
          leaders[slot] = leaders[slot] == one || leaders[slot] == other ? leader : leaders[slot];
        }
      }
    }
    return leaders;
  }

  /** Prefers a search that starts from a few providers. */
  private static int better(RequestPlan plan, int one, int other) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    return plan.slots().get(second).search().origin().isFew()
            && !plan.slots().get(first).search().origin().isFew()
        ? second
        : first;
  }
}
