package dev.runm.judge;

import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import dev.runm.plan.PlanNode;
import dev.runm.query.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps that keep rows aside: sorts and temporary tables. */
final class Steps {
  private static final String UNION = "<union";

  private Steps() {}

  static List<Found> sorts(Evidence evidence, Limits limits) {
    return sorts(evidence, limits, false)
        .map(
            step ->
                Found.anywhere(
                    "sorts %s for %s".formatted(sorted(step, evidence), clause(step, evidence))))
        .toList();
  }

  static List<Found> sortsForLimit(Evidence evidence, Limits limits) {
    return sorts(evidence, limits, true)
        .map(
            step ->
                Found.anywhere(
                    "sorts about %s to keep the first (%s %s): no index gives them in this order"
                        .formatted(
                            Figures.count(evidence.expected().get().rows(step), "rows"),
                            clause(step, evidence),
                            limit(step, evidence))))
        .toList();
  }

  private static Stream<PlanNode> sorts(Evidence evidence, Limits limits, boolean limited) {
    if (!evidence.isWorthAdvice(limits)) {
      return Stream.empty();
    }
    return evidence
        .steps()
        .filter(step -> step.sorts() || isSortedUnion(step))
        .filter(step -> evidence.expected().get().rows(step) >= limits.of(Limit.SORTED))
        .filter(step -> limited != limit(step, evidence).isEmpty());
  }

  private static boolean isSortedUnion(PlanNode step) {
    return isUnion(step) && step.access().get().extra().contains("Using filesort");
  }

  private static boolean isUnion(PlanNode step) {
    return step.access().filter(access -> access.alias().startsWith(UNION)).isPresent();
  }

  /** The server tells how many rows it sorted, but not for which clause. */
  private static String sorted(PlanNode step, Evidence evidence) {
    boolean only = evidence.steps().filter(PlanNode::sorts).count() == 1;
    long told = evidence.work().map(Work::sortedRows).orElse(0L);
    return only && told > 0
        ? Figures.count(told, "rows")
        : "about " + Figures.count(evidence.expected().get().rows(step), "rows");
  }

  private static String limit(PlanNode step, Evidence evidence) {
    boolean ordered = step.kind() == PlanNode.Kind.SORT || isUnion(step);
    return ordered ? block(step, evidence).flatMap(Block::limit).orElse("") : "";
  }

  static List<Found> temporaryTables(Evidence evidence, Limits limits) {
    if (!evidence.isWorthAdvice(limits)) {
      return List.of();
    }
    return evidence
        .steps()
        .filter(
            step ->
                step.makesTemporaryTable()
                    || isUnion(step) && step.access().get().extra().contains("Using temporary"))
        .filter(step -> evidence.expected().get().rows(step) >= limits.of(Limit.STORED))
        .map(step -> Found.anywhere(stored(step, evidence)))
        .toList();
  }

  private static String stored(PlanNode step, Evidence evidence) {
    long disk = evidence.work().map(Work::temporaryTablesOnDisk).orElse(0L);
    return "puts what comes of about %s into a temporary table%s for %s"
        .formatted(
            Figures.count(evidence.expected().get().rows(step), "rows"),
            disk > 0 ? " on disk" : "",
            isUnion(step) ? "UNION" : clause(step, evidence));
  }

  /** Returns the clause that a step is for, as it stands in the statement. */
  private static String clause(PlanNode step, Evidence evidence) {
    Optional<Block> block = block(step, evidence);
    if (isUnion(step)) {
      boolean sorted = isSortedUnion(step);
      return sorted ? block.flatMap(Block::orderBy).orElse("UNION") : "UNION";
    }
    return switch (step.kind()) {
      case GROUP -> block.flatMap(Block::groupBy).orElse("GROUP BY");
      case DISTINCT -> "DISTINCT";
      case WINDOW -> block.map(Block::windows).map(Steps::windows).orElse("a window function");
      default -> block.flatMap(Block::orderBy).orElse("ORDER BY");
    };
  }

  private static String windows(List<String> windows) {
    return windows.isEmpty() ? "a window function" : String.join(" and ", windows);
  }

  private static Optional<Block> block(PlanNode step, Evidence evidence) {
    if (isUnion(step)) {
      return evidence.query().outermost();
    }
    List<String> aliases = new ArrayList<>();
    aliases(step, aliases);
    return evidence.query().blockOf(aliases);
  }

  /** Collects what the query block of a step reads itself. */
  private static void aliases(PlanNode step, List<String> aliases) {
    step.access().map(PlanAccess::alias).ifPresent(aliases::add);
    for (PlanNode input : step.inputs()) {
      boolean block =
          input.kind() == PlanNode.Kind.MATERIALIZE
              || input.kind() == PlanNode.Kind.SUBQUERY
              || input.kind() == PlanNode.Kind.SELECT;
      if (!block) {
        aliases(input, aliases);
      }
    }
  }
}
