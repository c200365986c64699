package dev.runm.explain;

import dev.runm.judge.Verdict;
import dev.runm.judge.Work;
import dev.runm.shell.CommandLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

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

  /** Returns the statements, by their numbers from 1, that ran others inside without a plan. */
  public List<Integer> nesting() {
    return IntStream.range(0, statements.size())
        .filter(i -> statements.get(i).work().filter(Work::nests).isPresent())
        .mapToObj(i -> i + 1)
        .toList();
  }

  /**
   * Returns how long the server took for the runs of the statements, as far as it tells; without
   * what it did after the rows had arrived here.
   */
  public Duration inServer() {
    return sum(
        statement ->
            statement
                .work()
                .map(Work::server)
                .filter(server -> server.compareTo(statement.elapsed()) < 0)
                .orElse(statement.work().isPresent() ? statement.elapsed() : Duration.ZERO));
  }

  /** Returns how long was waited for the server, and rows were fetched and mapped. */
  public Duration fetching() {
    return atLeastZero(inStatements().minus(inServer()));
  }

  /** Returns how long took what explain asked beside the statements. */
  public Duration asking() {
    return sum(statement -> statement.run().asked());
  }

  /** Returns how long the command itself took, without its statements and all that was asked. */
  public Duration own() {
    return atLeastZero(elapsed.minus(inStatements()).minus(asking()));
  }

  /**
   * Returns how long took what came around the command: its transaction, and the judging.
   *
   * @param all the time from the line that was typed to the answer
   */
  public Duration judging(Duration all) {
    Duration known = inServer().plus(fetching()).plus(own()).plus(asking());
    return atLeastZero(all.minus(known));
  }

  /** Returns what must be known to read the figures. */
  public List<String> notes() {
    boolean byStatus =
        statements.stream().anyMatch(each -> each.statement().run().source() == Run.Source.STATUS);
    return byStatus
        ? List.of(
            "performance_schema tells nothing of this session's statements: rows read are calls of"
                + " the storage engine, and the server's time has the way there and back in it.")
        : List.of();
  }

  private Duration sum(Function<CapturedStatement, Duration> part) {
    return statements.stream()
        .map(explained -> part.apply(explained.statement()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration atLeastZero(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  /** Returns how long the runs of the statements took together, seen from here. */
  public Duration inStatements() {
    return sum(CapturedStatement::elapsed);
  }
}
