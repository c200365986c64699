package dev.runm.explain;

import dev.runm.judge.Evidence;
import dev.runm.judge.Judge;
import dev.runm.plan.Actuals;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanReader;
import dev.runm.plan.SchemaFacts;
import dev.runm.plan.TableAliases;
import dev.runm.plan.TreeReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads the plans of statements and judges them by what the schemas are now that they name. */
@Component
class StatementJudge {
  private final PlanMapper schema;
  private final LimitSettings limits;

  StatementJudge(PlanMapper schema, LimitSettings limits) {
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
    SchemaFacts facts = facts(statements);
    return statements.stream().map(statement -> judged(statement, facts, judge)).toList();
  }

  private SchemaFacts facts(List<CapturedStatement> statements) {
    Set<String> others = new TreeSet<>();
    statements.stream()
        .map(CapturedStatement::sql)
        .distinct()
        .forEach(sql -> others.addAll(TableAliases.schemas(sql)));
    String current = schema.current();
    others.remove(current);
    return new SchemaFacts(
        current,
        schema.indexColumns(others),
        schema.tables(others),
        () -> schema.tableColumns(others));
  }

  private static ExplainedStatement judged(
      CapturedStatement statement, SchemaFacts facts, Judge judge) {
    TableAliases aliases = TableAliases.of(statement.sql(), facts);
    Plan plan = new PlanReader(aliases, facts).read(statement.plan());
    String counted = statement.answers().getOrDefault(Question.ANALYZE, "");
    plan = Actuals.beside(plan, TreeReader.read(counted));
    Evidence evidence =
        new Evidence(
            statement.sql(),
            statement.writes(),
            plan,
            facts,
            statement.warnings(),
            statement.work());
    return new ExplainedStatement(statement, plan, judge.judge(evidence));
  }
}
