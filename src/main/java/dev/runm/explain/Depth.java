package dev.runm.explain;

import dev.runm.output.Format;
import java.util.Set;

/**
 * How much is asked about each statement.
 *
 * @param questions beside the plan
 */
public record Depth(Set<Question> questions) {
  /** The plan, and what a run cost. */
  public static final Depth PLAN = new Depth(Set.of());

  /** Also what each access did, and how often the storage engine was called. */
  public static final Depth ANALYZE = new Depth(Set.of(Question.ANALYZE));

  /** Returns what a format shows. */
  static Depth of(Format format) {
    return format == Format.RAW_TREE ? new Depth(Set.of(Question.TREE)) : PLAN;
  }

  /** Whether more is counted than the server does by itself. */
  boolean analyzes() {
    return questions.contains(Question.ANALYZE);
  }
}
