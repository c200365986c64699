package dev.runm.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each shape of the plans a letter, and tells where it flips: from one size to the next at
 * the same fill, and in the smallest deployment from one fill to the next.
 */
final class PlanMarks {
  private static final int LETTERS = 26;

  private final Map<PlanShape, String> letters = new LinkedHashMap<>();

  private PlanMarks() {}

  /**
   * A point with its mark.
   *
   * @param letter the same for all points that are searched in the same way
   * @param before the point that it is compared with; nothing for the first
   */
  record Marked(Point point, String letter, Optional<Before> before) {
    /** Whether the plan is another one than before. */
    boolean flips() {
      return before.filter(earlier -> !earlier.letter().equals(letter)).isPresent();
    }

    /** Returns the letter with that of before, such as {@code B (was A)}. */
    String change() {
      return "%s (was %s)".formatted(letter, before.orElseThrow().letter());
    }

    /** Returns what is read in another way than before, a line for each. */
    List<String> differences() {
      return before
          .map(earlier -> PlanDifference.between(earlier.point().shape(), point.shape()))
          .orElse(List.of());
    }
  }

  /** What a point is compared with. */
  record Before(Point point, String letter) {}

  /** Returns the points by fill and size, marked. */
  static List<Marked> of(List<Point> points) {
    return new PlanMarks().mark(points);
  }

  private List<Marked> mark(List<Point> points) {
    List<Point> ordered =
        points.stream()
            .sorted(Comparator.comparing(Point::fill).thenComparingLong(Point::nodes))
            .toList();
    List<Marked> marked = new ArrayList<>();
    Marked firstOfFill = null;
    for (Point point : ordered) {
      Marked last = marked.isEmpty() ? null : marked.get(marked.size() - 1);
      boolean sameFill = last != null && last.point().fill().equals(point.fill());
      Marked before = sameFill ? last : firstOfFill;
      Marked now =
          new Marked(
              point,
              letters.computeIfAbsent(point.shape(), shape -> letter(letters.size())),
              Optional.ofNullable(before).map(one -> new Before(one.point(), one.letter())));
      marked.add(now);
      firstOfFill = sameFill ? firstOfFill : now;
    }
    return marked;
  }

  /** Returns A to Z, then A1 to Z1, and so on. */
  private static String letter(int index) {
    String letter = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? letter : letter + index / LETTERS;
  }
}
