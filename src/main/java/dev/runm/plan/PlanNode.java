package dev.runm.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step of a plan, above the steps whose rows it takes.
 *
 * @param text what the step does, in words, such as {@code sort} or {@code subquery, for each row}
 * @param access the table that is accessed, if the step is an access
 * @param inputs in the order that they run
 */
public record PlanNode(Kind kind, String text, Optional<PlanAccess> access, List<PlanNode> inputs) {
  /** What a step does with rows. */
  public enum Kind {
    /** A query block: SELECT, or the reading part of a statement that writes. */
    SELECT,
    /** Rows of several query blocks, one after another. */
    UNION,
    SORT,
    GROUP,
    DISTINCT,
    /** Rows are put into a temporary table first. */
    TEMPORARY,
    WINDOW,
    /** For each row of the first input the next is asked, and so on. */
    JOIN,
    /** A table, or what stands in for one. */
    ACCESS,
    /** A query block whose rows are the table above it. */
    MATERIALIZE,
    /** A query block inside of an expression. */
    SUBQUERY,
    LIMIT,
    FILTER,
    AGGREGATE,
    OTHER
  }

  private static final String SORT_AND = "sort and ";
  private static final String WITH_TEMPORARY_TABLE = ", temporary table";
  private static final String FOR_EACH_ROW = "for each row";

  /** A step that accesses a table. */
  static PlanNode of(PlanAccess access, List<PlanNode> inputs) {
    return new PlanNode(Kind.ACCESS, access.alias(), Optional.of(access), inputs);
  }

  /** A step that does something with the rows of others. */
  static PlanNode of(Kind kind, String text, List<PlanNode> inputs) {
    return new PlanNode(kind, text, Optional.empty(), inputs);
  }

  /** A step that may sort rows first, and may put them into a temporary table. */
  static PlanNode operation(
      Kind kind, String text, boolean sorts, boolean temporary, List<PlanNode> inputs) {
    String words = kind == Kind.SORT ? text : (sorts ? SORT_AND : "") + text;
    return of(kind, words + (temporary ? WITH_TEMPORARY_TABLE : ""), inputs);
  }

  /** Whether rows are sorted there. */
  public boolean sorts() {
    return kind == Kind.SORT || text.startsWith(SORT_AND);
  }

  /** Whether rows are put into a temporary table there. */
  public boolean makesTemporaryTable() {
    return kind == Kind.TEMPORARY || text.endsWith(WITH_TEMPORARY_TABLE);
  }

  /** Whether it is done anew for each row of what it belongs to. */
  public boolean isForEachRow() {
    return text.endsWith(FOR_EACH_ROW);
  }

  /** Returns this step and all below it, each before its inputs. */
  public Stream<PlanNode> all() {
    return Stream.concat(Stream.of(this), inputs.stream().flatMap(PlanNode::all));
  }

  /** Returns the same steps with what their accesses did, as far as it is known. */
  PlanNode withActuals(Map<PlanAccess, Actual> found) {
    return new PlanNode(
        kind,
        text,
        access.map(each -> found.containsKey(each) ? each.withActual(found.get(each)) : each),
        inputs.stream().map(input -> input.withActuals(found)).toList());
  }
}
