package dev.runm.search;

import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The candidates of a slot that are known so far; it grows until it holds all of them. */
final class Pool {
  /** Where trees have several candidates, so many times more are looked at to spread claims. */
  private static final int NESTED = 16;

  /** What starts from few ends within so many times the first rows. */
  private static final int FEW = 4;

  private static final int MOST_ROWS = 1 << 20;
  private static final int SAMPLES = 15;

  private final SlotPlan slot;
  private final Window window;
  private final SearchStatements statements;
  private List<Candidate> candidates;
  private Integer rows;
  private boolean sampled;
  private boolean whole;

  /**
   * Fetches the first candidates.
   *
   * @param rows how many, or null for all
   */
  Pool(SlotPlan slot, Window window, SearchStatements statements, Integer rows) {
    this.slot = slot;
    this.window = window;
    this.statements = statements;
    fetch(rows);
  }

  List<Candidate> candidates() {
    return candidates;
  }

  boolean whole() {
    return whole;
  }

  /** Looks at more, where the first ones are of few trees, so that claims can be spread. */
  void spread() {
    if (!whole
        && rows < NESTED * statements.firstRows()
        && roots(candidates).size() < candidates.size()) {
      fetch(NESTED * statements.firstRows());
      goFromTreeToTree();
    }
  }

  /** Looks behind trees that are so large that the first candidates are of a few of them only. */
  private void goFromTreeToTree() {
    for (int i = 0; i < SAMPLES && !whole; i++) {
      if (roots(candidates).size() >= statements.firstRows()) {
        return;
      }
      Candidate last = candidates.get(candidates.size() - 1);
      int end = Math.max(last.id(), statements.lastOfTree(last.rootId()));
      List<Candidate> next = statements.page(slot, window, end, rowsOfSample());
      if (next.isEmpty()) {
        return;
      }
      candidates = joined(candidates, next);
    }
  }

  /** Looks at the rest, where it can not be much. */
  void finish() {
    takeIn(FEW * statements.firstRows());
  }

  /** Takes in so many of the first, if there are no more yet. */
  void takeIn(int most) {
    if (!whole && rows < most) {
      fetch(most);
    }
  }

  /** Takes in more: first some from all over the deployment, then ever more from the start. */
  void grow() {
    if (whole) {
      return;
    }
    if (!sampled && slot.search().inProviderOrder()) {
      sampled = true;
      sample();
    } else {
      int more = rows * 16;
      fetch(more >= MOST_ROWS ? null : Integer.valueOf(more));
    }
  }

  static Set<Integer> roots(List<Candidate> candidates) {
    Set<Integer> roots = new HashSet<>();
    candidates.forEach(candidate -> roots.add(candidate.rootId()));
    return roots;
  }

  private void fetch(Integer most) {
    rows = most;
    List<Candidate> fetched = statements.page(slot, window, null, most);
    whole = most == null || fetched.size() < most;
    candidates = candidates == null || whole ? fetched : joined(fetched, candidates);
  }

  private void sample() {
    int last = statements.lastProvider();
    List<Candidate> all = new ArrayList<>();
    for (int i = 1; i <= SAMPLES; i++) {
      int after = (int) ((long) last * i / (SAMPLES + 1));
      int until = (int) ((long) last * (i + 1) / (SAMPLES + 1));
      all.addAll(statements.between(slot, window, after, until, rowsOfSample()));
    }
    all.sort(Comparator.comparingInt(Candidate::id));
    candidates = joined(candidates, all);
  }

  private int rowsOfSample() {
    return Math.max(1, statements.firstRows() / 2);
  }

  /** Those of the first list, then what only the second one has. */
  private static List<Candidate> joined(List<Candidate> first, List<Candidate> second) {
    Set<Integer> ids = new HashSet<>();
    List<Candidate> all = new ArrayList<>();
    for (List<Candidate> list : List.of(first, second)) {
      for (Candidate candidate : list) {
        if (ids.add(candidate.id())) {
          all.add(candidate);
        }
      }
    }
    return all;
  }
}
