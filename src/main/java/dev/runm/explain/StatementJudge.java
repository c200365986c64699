package dev.runm.explain;

import dev.runm.judge.Evidence;
import dev.runm.judge.Judge;
import dev.runm.judge.Limits;
import dev.runm.plan.Actuals;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanReader;
import dev.runm.plan.SchemaFacts;
import dev.runm.plan.TableAliases;
import dev.runm.plan.TreeReader;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the plans of statements and judges them by what the session's schema is now. */
@Component
class StatementJudge {
  private final PlanMapper schema;
  private final Judge judge = new Judge(Limits.DEFAULTS);

  StatementJudge(PlanMapper schema) {
    this.schema = schema;
  }

  List<ExplainedStatement> judge(List<CapturedStatement> statements) {
    SchemaFacts facts = new SchemaFacts(schema.indexColumns(), schema.tables());
    return statements.stream().map(statement -> judged(statement, facts)).toList();
  }

  private ExplainedStatement judged(CapturedStatement statement, SchemaFacts facts) {
    TableAliases aliases = TableAliases.of(statement.sql(), facts);
    Plan plan = new PlanReader(aliases, facts).read(statement.plan());
    String counted = statement.answers().getOrDefault(Question.ANALYZE, "");
    plan = Actuals.beside(plan, TreeReader.read(counted));
    Evidence evidence =
        new Evidence(statement.sql(), plan, facts, statement.warnings(), statement.work());
    return new ExplainedStatement(statement, plan, judge.judge(evidence));
  }
}
