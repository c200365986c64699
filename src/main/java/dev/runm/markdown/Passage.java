package dev.runm.markdown;

import java.util.List;

/**
 * A part of a text. In its words {@code `word`} marks what is typed, {@code **word**} what matters.
 */
public sealed interface Passage {
  record Heading(String text) implements Passage {}

  /** Text that flows. */
  record Paragraph(String text) implements Passage {}

  /**
   * A point of a list, which flows.
   *
   * @param mark what stands before it, deeper in for a point of a point: {@code -} or {@code 1.}
   */
  record Point(String mark, String text) implements Passage {}

  /** Lines that stay as they are. */
  record Verbatim(List<String> lines) implements Passage {}

  /** Names, each with what it means. */
  record Terms(List<Term> terms) implements Passage {}

  record Term(String name, String meaning) {}
}
