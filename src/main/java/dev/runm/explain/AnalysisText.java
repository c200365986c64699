package dev.runm.explain;

import dev.runm.judge.Work;
import dev.runm.output.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What really happened, in words. */
final class AnalysisText {
  private AnalysisText() {}

  /** Returns what is to be said of a run that was counted; nothing of any other. */
  static List<String> of(CapturedStatement statement) {
    List<String> lines = new ArrayList<>();
    if (statement.run().handlers().isEmpty()) {
      return lines;
    }
    statement.work().ifPresent(work -> lines.add(time(statement, work)));
    statement
        .work()
        .map(AnalysisText::temporary)
        .filter(text -> !text.isEmpty())
        .ifPresent(lines::add);
    String calls =
        statement.run().handlers().get().calls().entrySet().stream()
            .map(call -> call.getKey() + " " + Figures.count(call.getValue()))
            .collect(Collectors.joining(", "));
    lines.add("handler calls: " + (calls.isEmpty() ? "none" : calls));
    return lines;
  }

  private static String time(CapturedStatement statement, Work work) {
    return "time: %s on the server, %s to send it and fetch the answer"
        .formatted(Figures.duration(work.server()), Figures.duration(rest(statement, work)));
  }

  private static Duration rest(CapturedStatement statement, Work work) {
    Duration rest = statement.elapsed().minus(work.server());
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private static String temporary(Work work) {
    List<String> parts = new ArrayList<>();
    if (work.temporaryTables() > 0) {
      parts.add(
          Figures.count(work.temporaryTables(), "temporary tables")
              + (work.temporaryTablesOnDisk() > 0
                  ? ", %s of them on disk".formatted(Figures.count(work.temporaryTablesOnDisk()))
                  : ""));
    }
    if (work.sortedRows() > 0) {
      parts.add(
          Figures.count(work.sortedRows(), "rows")
              + " sorted"
              + (work.sortPasses() > 0
                  ? " in %s".formatted(Figures.count(work.sortPasses(), "merge passes"))
                  : ""));
    }
    return String.join("; ", parts);
  }

  /**
   * Returns where the time of a command went.
   *
   * @param elapsed all of it, with what came after the command
   */
  static String split(Explanation explanation, Duration elapsed) {
    return "%s on the server, %s fetching, %s in runm, %s asking for this, %s rolling back and judging"
        .formatted(
            Figures.duration(explanation.inServer()),
            Figures.duration(explanation.fetching()),
            Figures.duration(explanation.own()),
            Figures.duration(explanation.asking()),
            Figures.duration(explanation.judging(elapsed)));
  }
}
