package dev.runm.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says where the boxes of a plan stand. The outermost box is on the left, and what a box takes rows
 * from stands to its right, one input below the other in the order that they run. What an access
 * reads is made from stands below the access instead, so that a plan stays narrow however deep it
 * is. Every subtree has a stripe of the height to itself.
 */
final class Layout {
  static final int LINE = 16;
  static final int PADDING = 10;
  static final double LETTER = 7.0;
  static final int MOST_LETTERS = 42;

  private static final int MARGIN = 4;
  private static final int ROOM_FOR_ARROW = 40;
  private static final int ROOM_FOR_FIGURE = 92;
  private static final int BETWEEN = 20;
  private static final int INDENT = 44;
  private static final int TRUNK = 18;
  private static final int BAR = 34;
  private static final int OPERATION_LETTERS = 13;
  private static final int FEWEST_LETTERS = 24;

  private final List<Placed> boxes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final int accessWidth;

  /**
   * A box in its place, in pixels.
   *
   * @param port at what height its rows leave it
   * @param lines the title, broken to fit; empty for a bar, whose title runs downwards
   */
  record Placed(Step step, int x, int y, int width, int height, int port, List<String> lines) {
    int right() {
      return x + width;
    }

    int bottom() {
      return y + height;
    }

    boolean isBar() {
      return lines.isEmpty();
    }
  }

  /**
   * The way of rows from one box to another.
   *
   * @param hangs whether it ends below {@code to}, at {@code x}, instead of at its right side
   */
  record Arrow(Placed from, Placed to, boolean hangs) {
    int x() {
      return hangs ? to.x() + TRUNK : to.right();
    }
  }

  /** What a subtree takes: its own box and where it ends. */
  private record Stripe(Placed box, int bottom) {}

  Layout(List<Step> roots) {
    int letters = roots.stream().mapToInt(Step::widestAccess).max().orElse(0);
    int shown = Math.max(FEWEST_LETTERS, Math.min(MOST_LETTERS, letters));
    accessWidth = (int) Math.ceil(shown * LETTER) + 2 * PADDING + 6;
    int y = MARGIN;
    for (Step root : roots) {
      y = place(root, MARGIN, y).bottom() + BETWEEN;
    }
  }

  List<Placed> boxes() {
    return boxes;
  }

  List<Arrow> arrows() {
    return arrows;
  }

  int width() {
    return boxes.stream().mapToInt(Placed::right).max().orElse(0) + MARGIN;
  }

  int height() {
    return boxes.stream().mapToInt(Placed::bottom).max().orElse(0) + MARGIN;
  }

  private Stripe place(Step step, int x, int y) {
    if (step.isAccess()) {
      return placeAccess(step, x, y);
    }
    return step.inputs().size() > 1 ? placeBar(step, x, y) : placeOperation(step, x, y);
  }

  private Stripe placeAccess(Step step, int x, int y) {
    int height = 2 * PADDING + LINE * (1 + step.lines().size());
    Placed box =
        add(new Placed(step, x, y, accessWidth, height, y + height / 2, List.of(step.title())));
    int bottom = box.bottom();
    for (Step input : step.inputs()) {
      Stripe below = place(input, x + INDENT, bottom + BETWEEN);
      arrows.add(new Arrow(below.box(), box, true));
      bottom = below.bottom();
    }
    return new Stripe(box, bottom);
  }

  /** A box with several inputs is as tall as they are, so that all arrows run straight. */
  private Stripe placeBar(Step step, int x, int y) {
    int inside = x + BAR + room(step);
    List<Placed> inputs = new ArrayList<>();
    int bottom = y - BETWEEN;
    for (Step input : step.inputs()) {
      Stripe stripe = place(input, inside, bottom + BETWEEN);
      inputs.add(stripe.box());
      bottom = stripe.bottom();
    }
    int top = inputs.get(0).y();
    int end = inputs.get(inputs.size() - 1).bottom();
    int port = inputs.get(0).port();
    Placed bar = add(new Placed(step, x, top, BAR, end - top, port, List.of()));
    inputs.forEach(input -> arrows.add(new Arrow(input, bar, false)));
    return new Stripe(bar, bottom);
  }

  private Stripe placeOperation(Step step, int x, int y) {
    List<String> lines = Words.wrap(step.title(), letters(step));
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    int width = (int) Math.ceil(longest * LETTER) + 2 * PADDING;
    int height = 2 * PADDING + LINE * lines.size();
    Optional<Step> input = step.inputs().stream().findFirst();
    if (input.isEmpty()) {
      Placed box = add(new Placed(step, x, y, width, height, y + height / 2, lines));
      return new Stripe(box, box.bottom());
    }
    int inside = x + width + room(step);
    // Down as far as this box is taller than the one beside it.
    int lower = Math.max(0, (height - portHeight(input.get())) / 2);
    Stripe stripe = place(input.get(), inside, y + lower);
    int port = stripe.box().port();
    Placed box = add(new Placed(step, x, port - height / 2, width, height, port, lines));
    arrows.add(new Arrow(stripe.box(), box, false));
    return new Stripe(box, Math.max(stripe.bottom(), box.bottom()));
  }

  /** Returns the height of the box that a step's rows leave at the height of. */
  private static int portHeight(Step step) {
    if (!step.isAccess() && step.inputs().size() > 1) {
      return portHeight(step.inputs().get(0));
    }
    int lines =
        step.isAccess() ? 1 + step.lines().size() : Words.wrap(step.title(), letters(step)).size();
    return 2 * PADDING + LINE * lines;
  }

  /** A box alone has all the width it wants. */
  private static int letters(Step step) {
    return step.inputs().isEmpty() ? MOST_LETTERS : OPERATION_LETTERS;
  }

  private static int room(Step step) {
    boolean figures = step.inputs().stream().anyMatch(input -> input.rows().isPresent());
    return figures ? ROOM_FOR_FIGURE : ROOM_FOR_ARROW;
  }

  private Placed add(Placed box) {
    boxes.add(box);
    return box;
  }
}
