package dev.runm.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.plan.Actual;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanAccess;
import dev.runm.plan.PlanNode;
import dev.runm.plan.PlanReader;
import dev.runm.plan.SchemaFacts;
import dev.runm.plan.TableAliases;
import dev.runm.plan.TableFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  5 | 2000 | false | gives 2,000 rows each time where 5 are expected: 400 times off",
        "2000 |   5 | false | gives 5 rows each time where 2,000 are expected: 400 times off",
        "2000 |   5 | true  | ",
        "   1 |   9 | false | ",
        " 100 | 900 | false | ",
        "   1 |  50 | false | gives 50 rows each time where 1 is expected: 50 times off",
      })
  void anEstimateIsOffByMoreThanTenTimes(
      long expected, double counted, boolean cutShort, String sentence) {
    assertThat(found(expected, counted, cutShort, Limits.DEFAULTS))
        .containsExactlyElementsOf(Optional.ofNullable(sentence).stream().toList());
  }

  @ParameterizedTest
  @CsvSource({"8, 1", "9, 0"})
  void byHowMuchCanBeSet(long limit, int findings) {
    Limits limits = new Limits(Map.of(Limit.ESTIMATE_OFF, limit));
    assertThat(found(100, 900, false, limits)).hasSize(findings);
  }

  private static List<String> found(long expected, double counted, boolean cut, Limits limits) {
    SchemaFacts facts =
        new SchemaFacts(List.of(), List.of(new TableFacts("t", 5_000, false, false)));
    String sql = "SELECT * FROM t WHERE a = 1";
    Plan plan =
        new PlanReader(TableAliases.of(sql, facts), facts)
            .read(
                """
                {"query_block": {"select_id": 1, "table": {"table_name": "t",
                  "access_type": "ref", "key": "ix", "rows_examined_per_scan": %d}}}"""
                    .formatted(expected));
    PlanAccess access =
        plan.accesses()
            .get(0)
            .withActual(new Actual(counted, 1, Duration.ZERO, Duration.ZERO, cut));
    PlanNode node = new PlanNode(PlanNode.Kind.ACCESS, "t", Optional.of(access), List.of());
    Plan ran = new Plan(List.of(node), List.of());
    Evidence evidence =
        new Evidence(sql, Outcome.RETURNED, ran, facts, List.of(), Optional.empty(), List::of);
    return Estimates.off(evidence, limits).stream().map(Found::sentence).toList();
  }
}
