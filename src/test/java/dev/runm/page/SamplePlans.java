package dev.runm.page;

import dev.runm.judge.Finding;
import dev.runm.judge.Judgement;
import dev.runm.judge.Outcome;
import dev.runm.judge.Rule;
import dev.runm.judge.Verdict;
import dev.runm.judge.Work;
import dev.runm.plan.Actual;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanAccess;
import dev.runm.plan.PlanAccess.Detail;
import dev.runm.plan.PlanAccess.Estimate;
import dev.runm.plan.PlanAccess.Source;
import dev.runm.plan.PlanNode;
import dev.runm.plan.PlanNode.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Plans of all shapes, made by hand. */
public final class SamplePlans {
  /** What must never come through to a page as it is. */
  static final String ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&lt;";

  private SamplePlans() {}

  static PlanNode access(String alias, String access, long rows, long produced, double cost) {
    return access(alias, access, rows, produced, cost, List.of());
  }

  private static PlanNode access(
      String alias, String access, long rows, long produced, double cost, List<PlanNode> inputs) {
    boolean whole = access.equals("ALL");
    Actual actual = new Actual(48.5, 3, Duration.ofMillis(1), Duration.ofMillis(7), false);
    PlanAccess table =
        new PlanAccess(
            "inventories",
            alias,
            1,
            access,
            whole ? null : "ix_inventories_type_free",
            whole ? List.of() : List.of("resource_type_id"),
            whole ? List.of() : List.of("resource_type_id", "free", "provider_id"),
            List.of("PRIMARY", "ix_inventories_type_free"),
            "(`s`.`i`.`free` >= 3)",
            !whole,
            Detail.NONE,
            new Estimate(rows, 33.3, produced, cost),
            inputs.isEmpty() ? Source.TABLE : Source.TEMPORARY,
            List.of("Using index"),
            access.equals("ref") ? Optional.of(actual) : Optional.empty());
    return new PlanNode(Kind.ACCESS, alias, Optional.of(table), inputs);
  }

  static PlanNode operation(Kind kind, String text, PlanNode... inputs) {
    return new PlanNode(kind, text, Optional.empty(), List.of(inputs));
  }

  /** A join of tables under a sort, one of them made from a join, with subqueries beside it. */
  static Plan deep() {
    PlanNode inner =
        operation(
            Kind.MATERIALIZE,
            "materialized for each row",
            operation(
                Kind.SELECT,
                "select #2",
                operation(
                    Kind.GROUP,
                    "sort and group, temporary table",
                    operation(
                        Kind.JOIN,
                        "join",
                        access("s", "ref", 1, 1, 0.5),
                        access("a", "eq_ref", 1, 1, 1.5)))));
    PlanNode subquery =
        operation(
            Kind.SUBQUERY,
            "subquery in a condition, for each row",
            operation(Kind.SELECT, "select #3", access("c", "ref", 3, 1, 0.7)));
    PlanNode join =
        operation(
            Kind.JOIN,
            "join",
            access("i", "ALL", 1_200_000, 400_000, 120_000),
            access("j", "ref", 2_000, 9_965, 160_000),
            access("k", "index", 50, 50, 161_000),
            access("taken", "ALL", 2, 50, 165_000, List.of(inner, subquery)));
    PlanNode root =
        operation(
            Kind.SELECT,
            "select #1",
            operation(Kind.SORT, "sort", join),
            operation(
                Kind.SUBQUERY,
                "subquery in the select list",
                operation(Kind.SELECT, "select #4", access("n", "const", 1, 1, 1))));
    return new Plan(List.of(root), List.of());
  }

  /** A statement whose accesses are judged from worst to best. */
  public static PageStatement statement(Plan plan, String name) {
    List<PlanAccess> accesses = plan.accesses();
    List<Verdict> verdicts = new ArrayList<>();
    List<Verdict> bad = List.of(Verdict.SCAN, Verdict.COSTLY, Verdict.INDEX_SCAN);
    for (int i = 0; i < accesses.size(); i++) {
      verdicts.add(i < bad.size() ? bad.get(i) : Verdict.INDEX);
    }
    List<Finding> findings = new ArrayList<>();
    if (!accesses.isEmpty()) {
      Rule rule = new Rule("full-scan", Verdict.SCAN, (evidence, limits) -> List.of());
      findings.add(
          new Finding(
              rule,
              Optional.of(accesses.get(0)),
              "reads all of inventories, about 1,200,000 rows"));
      Rule other = new Rule("reads-too-much", Verdict.COSTLY, (evidence, limits) -> List.of());
      findings.add(new Finding(other, Optional.empty(), "reads 2,000 rows for each row returned"));
    }
    return new PageStatement(
        name,
        "SELECT i.id, 'a ''text''' /* said */\nFROM inventories i\nWHERE i.free >= ? -- free\n"
            + "  AND i.total > 12.5",
        "3, 'x'",
        plan,
        new Judgement(verdicts, findings),
        Outcome.RETURNED,
        Optional.of(
            new Work(
                1_210_000, OptionalLong.empty(), 605, 2, 0, 50, 0, Duration.ofMillis(840), false)),
        Optional.of(Duration.ofMillis(861)));
  }

  /** A page with a deep plan, a flat one, and a statement without a plan. */
  public static ExplainedPage page() {
    Plan flat =
        new Plan(
            List.of(operation(Kind.SELECT, "select #1", access("p", "range", 100, 100, 20))),
            List.of());
    return new ExplainedPage(
        "find --claim everything",
        Verdict.SCAN,
        "No: full scan of inventories in statement 1.",
        List.of(new ExplainedPage.Fact("server", "MySQL 8.0.33")),
        List.of(
            statement(deep(), "InventoryMapper.search"),
            statement(flat, "ProviderMapper.some"),
            statement(new Plan(List.of(), List.of("No tables used")), "SessionMapper.now")));
  }

  /** Curves as a comparison over scales has them. */
  public static Chart chart() {
    return new Chart(
        "Rows examined",
        new Axis("nodes", true),
        new Axis("rows examined", true),
        List.of(
            new Curve(
                "by free room",
                List.of(
                    new Curve.Point(100, 620),
                    new Curve.Point(2_000, 640),
                    new Curve.Point(10_000, 655),
                    new Curve.Point(100_000, 700, "plan changes"))),
            new Curve(
                "by type",
                List.of(
                    new Curve.Point(100, 400, "plan changes"),
                    new Curve.Point(2_000, 8_000),
                    new Curve.Point(10_000, 41_000),
                    new Curve.Point(100_000, 398_000)))));
  }
}
