package dev.runm.judge;

import dev.runm.plan.Plan;
import dev.runm.plan.SchemaFacts;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a statement when it is judged.
 *
 * @param warnings what the server said about the plan beside it, such as why an index is no use
 * @param work what a run of it cost, if it was run
 */
public record Evidence(
    String sql, Plan plan, SchemaFacts facts, List<String> warnings, Optional<Work> work) {}
