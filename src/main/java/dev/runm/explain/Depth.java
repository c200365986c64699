package dev.runm.explain;

import dev.runm.output.Format;
import java.util.HashSet;
import java.util.Set;

/**
 * How much is asked about each statement.
 *
 * @param questions beside the plan
 * @param traces whether the optimizer tells what it considered
 */
public record Depth(Set<Question> questions, boolean traces) {
  /** The plan, and what a run cost. */
  public static final Depth PLAN = new Depth(Set.of());

  /** Also what each access did, and how often the storage engine was called. */
  public static final Depth ANALYZE = new Depth(Set.of(Question.ANALYZE));

  /** Asks questions, and traces nothing. */
  public Depth(Set<Question> questions) {
    this(questions, false);
  }

  /** Returns this much, and what a format shows. */
  Depth showing(Format format) {
    if (format != Format.RAW_TREE) {
      return this;
    }
    Set<Question> more = new HashSet<>(questions);
    more.add(Question.TREE);
    return new Depth(more, traces);
  }

  /** Returns this much, and what the optimizer considered. */
  Depth tracing(boolean wanted) {
    return new Depth(questions, wanted);
  }

  /** Whether more is counted than the server does by itself. */
  boolean analyzes() {
    return questions.contains(Question.ANALYZE);
  }
}
