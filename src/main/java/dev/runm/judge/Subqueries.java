package dev.runm.judge;

import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import dev.runm.plan.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Query blocks that run for each row of another, or whose rows are kept. */
final class Subqueries {
  private Subqueries() {}

  static List<Found> dependent(Evidence evidence, Limits limits) {
    if (!evidence.isWorthAdvice(limits)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    evidence
        .steps()
        .filter(step -> step.kind() == PlanNode.Kind.SUBQUERY && step.isForEachRow())
        .filter(step -> isRepeated(step, evidence, limits))
        .forEach(
            step ->
                found.add(
                    new Found(
                        step.all().flatMap(below -> below.access().stream()).findFirst(),
                        "is asked about %s, once for each row, and reads about %s in all"
                            .formatted(
                                Figures.count(runs(step, evidence), "times"),
                                Figures.count(reads(step, evidence), "rows")))));
    return found;
  }

  static List<Found> materialized(Evidence evidence, Limits limits) {
    if (!evidence.isWorthAdvice(limits)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    evidence
        .steps()
        .filter(step -> step.access().isPresent())
        .forEach(
            step ->
                step.inputs().stream()
                    .filter(input -> input.kind() == PlanNode.Kind.MATERIALIZE)
                    .flatMap(input -> sentence(step, input, evidence, limits).stream())
                    .forEach(words -> found.add(new Found(step.access(), words))));
    return found;
  }

  private static Optional<String> sentence(
      PlanNode step, PlanNode filling, Evidence evidence, Limits limits) {
    long rows = evidence.expected().get().rows(filling);
    if (filling.isForEachRow()) {
      return !isRepeated(filling, evidence, limits)
          ? Optional.empty()
          : Optional.of(
              "is filled about %s, once for each row before it, from about %s in all"
                  .formatted(
                      Figures.count(runs(filling, evidence), "times"),
                      Figures.count(reads(filling, evidence), "rows")));
    }
    return rows < limits.of(Limit.STORED)
        ? Optional.empty()
        : Optional.of(
            "is filled once from about %s%s"
                .formatted(Figures.count(rows, "rows"), name(step.access().get(), evidence)));
  }

  private static String name(PlanAccess access, Evidence evidence) {
    return evidence
        .query()
        .blockOf(List.of(access.alias()))
        .map(block -> block.tables().getOrDefault(access.alias(), ""))
        .filter(table -> evidence.query().common().contains(table))
        .filter(table -> !table.equals(access.alias()))
        .map(" (WITH %s)"::formatted)
        .orElse("");
  }

  /**
   * Whether a block runs more than once and reads much. Where it seems to read more than was read
   * in all, something that estimates leave out ends it, such as a LIMIT inside.
   */
  private static boolean isRepeated(PlanNode block, Evidence evidence, Limits limits) {
    long reads = reads(block, evidence);
    return runs(block, evidence) > 1
        && reads >= limits.of(Limit.ADVICE)
        && evidence.isPossible(reads);
  }

  private static long runs(PlanNode step, Evidence evidence) {
    return evidence.expected().get().runs(step);
  }

  private static long reads(PlanNode step, Evidence evidence) {
    return step.all().flatMap(below -> below.access().stream()).mapToLong(evidence::reads).sum();
  }
}
