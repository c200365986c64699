package dev.runm.judge;

import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import dev.runm.query.Block;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Statements that read far more than they return, whichever indexes they use. What triggers and
 * functions read cannot be told from that, so statements with such are left out.
 */
final class Proportion {
  private Proportion() {}

  static List<Found> readsTooMuch(Evidence evidence, Limits limits) {
    return evidence
        .work()
        .filter(work -> !work.nests())
        .filter(work -> evidence.reads() > limits.of(Limit.READS_AT_LEAST))
        .filter(work -> perRow(work, evidence) > limits.of(Limit.READS_PER_ROW))
        .map(work -> new Found(heaviest(evidence), sentence(work, evidence)))
        .stream()
        .toList();
  }

  static List<Found> locksTooMuch(Evidence evidence, Limits limits) {
    return evidence
        .work()
        .filter(work -> !work.nests())
        .filter(work -> work.examined() >= limits.of(Limit.LOCKED))
        .filter(work -> work.readsPerRow() > limits.of(Limit.LOCKED_PER_ROW))
        .filter(work -> locks(evidence))
        .map(
            work ->
                new Found(
                    heaviest(evidence),
                    "locks up to %s to %s"
                        .formatted(
                            Figures.count(work.examined(), "rows"), outcome(work, evidence))))
        .stream()
        .toList();
  }

  private static long perRow(Work work, Evidence evidence) {
    return evidence.reads() / Math.max(1, work.returned());
  }

  /** Whether the rows that a statement reads are locked. */
  static boolean locks(Evidence evidence) {
    List<Block> blocks = evidence.query().blocks();
    return blocks.isEmpty()
        ? evidence.outcome() != Outcome.RETURNED
        : blocks.stream().anyMatch(Block::locking);
  }

  private static String outcome(Work work, Evidence evidence) {
    return evidence.outcome().verb()
        + " "
        + (work.returned() == 0 ? "none" : Figures.count(work.returned()));
  }

  private static String sentence(Work work, Evidence evidence) {
    String read = (evidence.isCounted() ? "" : "about ") + Figures.count(evidence.reads());
    Optional<Block> block = evidence.query().outermost();
    if (work.returned() == 0) {
      return "reads %s rows to %s".formatted(read, outcome(work, evidence));
    }
    if (work.returned() == 1 && block.filter(Block::isTotal).isPresent()) {
      return "reads %s rows to %s".formatted(read, purpose(block.get()));
    }
    if (block.flatMap(Block::groupBy).isPresent() && block.flatMap(Block::limit).isEmpty()) {
      return "reads %s rows to make %s of them"
          .formatted(read, Figures.count(work.returned(), "groups"));
    }
    return "reads %s rows for each row %s (%s for %s)"
        .formatted(
            (evidence.isCounted() ? "" : "about ") + Figures.count(perRow(work, evidence)),
            evidence.outcome().participle(),
            read,
            Figures.count(work.returned()));
  }

  private static String purpose(Block block) {
    boolean counts =
        block.aggregates().stream()
            .allMatch(aggregate -> aggregate.toLowerCase(Locale.ROOT).startsWith("count"));
    return counts ? "count them" : "make one of them: " + String.join(", ", block.aggregates());
  }

  /**
   * Returns the access that is expected to have read most, of a table if there is one. What is
   * expected to read more than was read in all is estimated wrongly.
   */
  static Optional<PlanAccess> heaviest(Evidence evidence) {
    List<PlanAccess> read =
        evidence.plan().accesses().stream().filter(access -> !access.isWritten()).toList();
    List<PlanAccess> possible =
        read.stream().filter(access -> evidence.isPossible(evidence.reads(access))).toList();
    return (possible.isEmpty() ? read : possible)
        .stream()
            .max(
                Comparator.<PlanAccess, Boolean>comparing(
                        access -> access.source() == PlanAccess.Source.TABLE)
                    .thenComparingLong(evidence::reads));
  }
}
