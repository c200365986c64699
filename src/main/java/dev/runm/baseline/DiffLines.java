package dev.runm.baseline;

import dev.runm.baseline.PlanDiff.Change;
import dev.runm.baseline.PlanDiff.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of a difference, of which long stretches that are the same are folded. */
final class DiffLines {
  /** So many lines that are the same are shown before and after one that is not. */
  private static final int AROUND = 3;

  /** A line that says how many there are takes the place of so many at least. */
  private static final int FEWEST_FOLDED = 3;

  private final List<Line> lines = new ArrayList<>();
  private final List<Integer> titles = new ArrayList<>();

  void add(String text, Change change) {
    lines.add(new Line(change, text));
  }

  /** Adds the title of a statement. */
  void title(String text, Change change) {
    titles.add(lines.size());
    add(text, change);
  }

  /** Adds the title of a statement that is in both. */
  void title(String was, String is) {
    if (was.equals(is)) {
      title(is, Change.SAME);
    } else {
      title(was, Change.GONE);
      add(is, Change.NEW);
    }
  }

  /** Returns what differs with the lines around it, each below the title of its statement. */
  List<Line> folded() {
    Set<Integer> shown = shown();
    List<Line> folded = new ArrayList<>();
    int next = 0;
    while (next < lines.size()) {
      int from = next;
      while (next < lines.size() && !shown.contains(next)) {
        next++;
      }
      if (next - from >= FEWEST_FOLDED) {
        folded.add(new Line(Change.SAME, "… %d lines the same".formatted(next - from)));
      } else {
        folded.addAll(lines.subList(from, next));
      }
      if (next < lines.size()) {
        folded.add(lines.get(next++));
      }
    }
    return folded;
  }

  private Set<Integer> shown() {
    Set<Integer> shown = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).change() != Change.SAME) {
        int start = start(i);
        int end = end(i);
        shown.add(start);
        for (int near = Math.max(start, i - AROUND); near <= Math.min(end, i + AROUND); near++) {
          shown.add(near);
        }
      }
    }
    return shown;
  }

  private int start(int line) {
    return titles.stream().filter(title -> title <= line).reduce((one, last) -> last).orElse(0);
  }

  private int end(int line) {
    return titles.stream().filter(title -> title > line).findFirst().orElse(lines.size()) - 1;
  }
}
