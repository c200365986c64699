package dev.runm.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step of the server's own tree of iterators, above the steps whose rows it takes.
 *
 * @param operation what it does, as MySQL spells it, such as {@code Table scan on p}
 * @param rows how many are expected of one loop, if MySQL says so
 * @param cost expected to the last row, in the optimizer's own unit, if MySQL says so
 * @param run what it did, if the statement was run for it
 */
public record TreeNode(
    String operation,
    Optional<Double> rows,
    Optional<Double> cost,
    Optional<Run> run,
    List<TreeNode> inputs) {
  /**
   * What a step did.
   *
   * @param first how long a loop took to its first row, on average
   * @param last how long a loop took to its last row, on average
   * @param rows of one loop, on average; MySQL rounds it to three digits above a million
   * @param loops how often it was started; 0 if never
   */
  public record Run(Duration first, Duration last, double rows, long loops) {
    /** What never ran. */
    public static final Run NEVER = new Run(Duration.ZERO, Duration.ZERO, 0, 0);
  }

  /** Whether the operation begins with one of these. */
  boolean does(String... beginnings) {
    return Stream.of(beginnings).anyMatch(operation::startsWith);
  }

  /** Returns this step and all below it, each before its inputs. */
  public Stream<TreeNode> all() {
    return Stream.concat(Stream.of(this), inputs.stream().flatMap(TreeNode::all));
  }
}
