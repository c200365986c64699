package dev.runm.page;

import java.util.List;
import java.util.OptionalLong;

/**
 * A box of a drawn plan.
 *
 * @param number within the plan, from 1
 * @param tone how it is coloured: the code of a verdict, {@code written}, or {@code plain}
 * @param title what it is, in bold; {@code note} stands beside it
 * @param lines what else stands in the box
 * @param rows that it hands on, as far as that is known or expected
 * @param share of the cost of all accesses, from 0 to 1; 0 if it is not known
 * @param details all that is known, as names and values
 * @param inputs the boxes whose rows it takes
 */
record Step(
    int number,
    boolean isAccess,
    String tone,
    String title,
    String note,
    List<String> lines,
    OptionalLong rows,
    double share,
    List<Detail> details,
    List<Step> inputs) {

  /** One thing that is known of a step. */
  record Detail(String name, String value) {}

  /** Returns how wide the box must be for its texts, in letters. */
  int letters() {
    int head = title.length() + (note.isEmpty() ? 0 : 1 + note.length());
    return Math.max(head, lines.stream().mapToInt(String::length).max().orElse(0));
  }

  /** Returns the widest access box that a plan needs, in letters. */
  int widestAccess() {
    int below = inputs.stream().mapToInt(Step::widestAccess).max().orElse(0);
    return isAccess ? Math.max(below, letters()) : below;
  }

  /** Returns this step and all below it as a text for those who cannot see them. */
  String spoken() {
    return String.join(", ", details.stream().map(d -> d.name() + ": " + d.value()).toList());
  }
}
