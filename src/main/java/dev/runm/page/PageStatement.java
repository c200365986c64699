package dev.runm.page;

import dev.runm.judge.Judgement;
import dev.runm.judge.Outcome;
import dev.runm.judge.Work;
import dev.runm.plan.Plan;
import java.time.Duration;
import java.util.Optional;

/**
 * A statement that a page shows.
 *
 * @param id mapper and statement, such as {@code ProviderMapper.findProviders}
 * @param sql as people read it, with {@code ?} for each parameter
 * @param parameters as they would be written in SQL; empty for none
 * @param outcome what became of the rows that it ended with
 * @param work what a run cost, if it is known
 * @param elapsed how long the run took, seen from here, if it is known
 */
public record PageStatement(
    String id,
    String sql,
    String parameters,
    Plan plan,
    Judgement judgement,
    Outcome outcome,
    Optional<Work> work,
    Optional<Duration> elapsed) {}
