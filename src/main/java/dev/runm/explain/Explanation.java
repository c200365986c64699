package dev.runm.explain;

import dev.runm.judge.Verdict;
import dev.runm.shell.CommandLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of explaining a command.
 *
 * @param answer what the command would have shown; nothing for one that answers nothing
 * @param elapsed how long the command took with all that was asked beside it
 */
public record Explanation(
    CommandLine command,
    List<ExplainedStatement> statements,
    Optional<Object> answer,
    Duration elapsed) {
  /** Returns the verdict of the worst statement. */
  public Verdict verdict() {
    return statements.stream()
        .map(ExplainedStatement::verdict)
        .reduce(Verdict.INDEX, Verdict::worse);
  }

  /** Returns how long the runs of the statements took together, seen from here. */
  public Duration inStatements() {
    return statements.stream()
        .map(explained -> explained.statement().elapsed())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
