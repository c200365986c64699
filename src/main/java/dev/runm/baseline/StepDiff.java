package dev.runm.baseline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Aligns the steps of two plans of a statement as trees: by what a step does and not by how deep it
 * stands, and below the same step only.
 */
final class StepDiff {
  private static final int SAME_TREE = 110;
  private static final int SAME_STEP = 100;
  private static final int SAME_TABLE = 1;

  /** So often what was moved is taken apart, and the rest aligned without it. */
  private static final int MOST_ROUNDS = 20;

  private final List<PlacedStep> before;
  private final List<PlacedStep> after;
  private final Set<List<Integer>> apart = new HashSet<>();
  private Alignment<PlacedStep> alignment;

  StepDiff(Baseline.StatementShape before, Baseline.StatementShape after) {
    this.before = PlacedStep.of(before.plan());
    this.after = PlacedStep.of(after.plan());
    this.alignment = new Alignment<>(this.before, this.after, this::likeness);
    for (int round = 1; partMoved() && round < MOST_ROUNDS; round++) {
      alignment = new Alignment<>(this.before, this.after, this::likeness);
    }
  }

  /** A table that is accessed in another way stands beside itself, where nothing else is lost. */
  private int likeness(PlacedStep was, PlacedStep is) {
    if (apart.contains(List.of(was.place(), is.place()))) {
      return 0;
    }
    if (was.words().equals(is.words())) {
      return was.step().equals(is.step()) ? SAME_TREE : SAME_STEP;
    }
    boolean access = !was.step().use().isEmpty() && !is.step().use().isEmpty();
    return access && was.step().text().equals(is.step().text()) ? SAME_TABLE : 0;
  }

  /** What stands below another step than before is gone there, and new here; others may fit. */
  private boolean partMoved() {
    boolean moved = false;
    boolean[] kept = new boolean[after.size()];
    for (int i = 0; i < before.size(); i++) {
      int partner = alignment.partner(i);
      if (partner == Alignment.NONE) {
        continue;
      }
      int was = before.get(i).parent();
      while (was != Alignment.NONE && alignment.partner(was) == Alignment.NONE) {
        was = before.get(was).parent();
      }
      int is = after.get(partner).parent();
      while (is != Alignment.NONE && !kept[is]) {
        is = after.get(is).parent();
      }
      if (is == (was == Alignment.NONE ? Alignment.NONE : alignment.partner(was))) {
        kept[partner] = true;
      } else {
        alignment.part(i);
        apart.add(List.of(i, partner));
        moved = true;
      }
    }
    return moved;
  }

  void walk(
      Consumer<PlacedStep> gone,
      Consumer<PlacedStep> added,
      BiConsumer<PlacedStep, PlacedStep> both) {
    alignment.walk(gone, added, both);
  }
}
