package dev.runm.explain;

import dev.runm.judge.Evidence;
import dev.runm.judge.Judge;
import dev.runm.judge.UnusableIndex;
import dev.runm.plan.Actuals;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanReader;
import dev.runm.plan.SchemaFacts;
import dev.runm.plan.TableAliases;
import dev.runm.plan.TreeReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

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
    String current = schema.current();
    Set<String> others = schemas(statements);
    others.remove(current);
    SchemaFacts facts =
        new SchemaFacts(
            current,
            schema.indexColumns(others),
            schema.tables(others),
            () -> schema.tableColumns(others));
    Supplier<List<UnusableIndex>> unusable =
        SingletonSupplier.of(() -> schema.unusableIndexes(others));
    return statements.stream().map(statement -> judged(statement, facts, unusable, judge)).toList();
  }

  private static Set<String> schemas(List<CapturedStatement> statements) {
    Set<String> others = new TreeSet<>();
    statements.stream()
        .map(CapturedStatement::sql)
        .distinct()
        .forEach(sql -> others.addAll(TableAliases.schemas(sql)));
    return others;
  }

  private static ExplainedStatement judged(
      CapturedStatement statement,
      SchemaFacts facts,
      Supplier<List<UnusableIndex>> unusable,
      Judge judge) {
    TableAliases aliases = TableAliases.of(statement.sql(), facts);
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
            unusable);
    return new ExplainedStatement(statement, plan, judge.judge(evidence));
  }
}
