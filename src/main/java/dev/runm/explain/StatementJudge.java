package dev.runm.explain;

import dev.runm.judge.Evidence;
import dev.runm.judge.Judge;
import dev.runm.plan.Actuals;
import dev.runm.plan.NamedTables;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanReader;
import dev.runm.plan.SchemaFacts;
import dev.runm.plan.TableAliases;
import dev.runm.plan.TreeReader;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Reads the plans of statements and judges them by what the schemas are now that they name. */
@Component
class StatementJudge {
  private final SchemaReader schema;
  private final LimitSettings limits;

  StatementJudge(SchemaReader schema, LimitSettings limits) {
    this.schema = schema;
    this.limits = limits;
  }

  /**
   * Judges what is known of some statements.
   *
   * @throws dev.runm.error.UsageException if a limit is set to what is none
   */
  List<ExplainedStatement> judge(List<CapturedStatement> statements) {
    Judge judge = new Judge(limits.read());
    List<NamedTables> named = statements.stream().map(StatementJudge::named).toList();
    SchemaReader.Known known = schema.known(named);
    return IntStream.range(0, statements.size())
        .mapToObj(i -> judged(statements.get(i), named.get(i), known, judge))
        .toList();
  }

  private static NamedTables named(CapturedStatement statement) {
    return NamedTables.of(statement.sql(), statement.warnings(), statement.plan());
  }

  private static ExplainedStatement judged(
      CapturedStatement statement, NamedTables named, SchemaReader.Known known, Judge judge) {
    SchemaFacts facts = known.facts();
    TableAliases aliases = TableAliases.of(named, facts);
    Plan plan = new PlanReader(aliases, facts).read(statement.plan());
    String counted = statement.answers().getOrDefault(Question.ANALYZE, "");
    plan = Actuals.beside(plan, TreeReader.read(counted));
    Evidence evidence =
        new Evidence(
            statement.sql(),
            statement.outcome(),
            plan,
            facts,
            statement.warnings(),
            statement.work(),
            known.unusable());
    return new ExplainedStatement(statement, plan, judge.judge(evidence));
  }
}
