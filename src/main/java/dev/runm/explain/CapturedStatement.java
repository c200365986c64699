package dev.runm.explain;

import dev.runm.judge.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement that a command sent, and what the server said of it.
 *
 * @param id mapper and statement, such as {@code ProviderMapper.findProviders}
 * @param sql as it was sent, with {@code ?} for each parameter
 * @param plan what EXPLAIN FORMAT=JSON answered just before the statement ran; empty where MySQL
 *     explains no such statement
 * @param warnings what the server said beside the plan, each behind its number
 * @param answers what else the server was asked about the statement
 * @param work what the run cost; nothing if the statement did not run, or only in a batch, or the
 *     server does not tell
 * @param elapsed how long the run took, from here: the server's time, the way there and back, and
 *     the reading of the rows
 */
public record CapturedStatement(
    String id,
    String sql,
    List<Object> parameters,
    String plan,
    List<String> warnings,
    Map<Question, String> answers,
    Optional<Work> work,
    Duration elapsed) {}
