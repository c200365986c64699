package dev.runm.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.plan.Plan;
import dev.runm.plan.PlanReader;
import dev.runm.plan.SchemaFacts;
import dev.runm.plan.TableAliases;
import dev.runm.plan.TableFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmallTablesTest {
  private static final SchemaFacts FACTS =
      new SchemaFacts(
          List.of(),
          List.of(
              new TableFacts("codes", 200, true, false),
              new TableFacts("things", 0, false, true),
              new TableFacts("tiny", 3, false, false),
              new TableFacts("large", 5_000, false, false)));

  @Test
  void theCommentOfATableCountsAndOtherwiseItsRows() {
    assertThat(verdict("codes", Limits.DEFAULTS)).isEqualTo(Verdict.INDEX);
    assertThat(verdict("things", Limits.DEFAULTS)).isEqualTo(Verdict.SCAN);
    assertThat(verdict("tiny", Limits.DEFAULTS)).isEqualTo(Verdict.INDEX);
    assertThat(verdict("large", Limits.DEFAULTS)).isEqualTo(Verdict.SCAN);
  }

  @Test
  void aLimitThatIsSetCountsForAllTables() {
    Limits limits = new Limits(Map.of(Limit.SMALL_TABLE, 10L));
    assertThat(verdict("codes", limits)).isEqualTo(Verdict.SCAN);
    assertThat(verdict("things", limits)).isEqualTo(Verdict.INDEX);
    assertThat(verdict("tiny", limits)).isEqualTo(Verdict.INDEX);
    assertThat(verdict("tiny", new Limits(Map.of(Limit.SMALL_TABLE, 2L)))).isEqualTo(Verdict.SCAN);
  }

  private static Verdict verdict(String table, Limits limits) {
    String sql = "SELECT * FROM " + table;
    String json =
        "{\"query_block\": {\"select_id\": 1, \"table\": {\"table_name\": \"%s\", \"access_type\": \"ALL\"}}}"
            .formatted(table);
    Plan plan = new PlanReader(TableAliases.of(sql, FACTS), FACTS).read(json);
    Evidence evidence =
        new Evidence(sql, Outcome.RETURNED, plan, FACTS, List.of(), Optional.empty(), List::of);
    return new Judge(limits).judge(evidence).accesses().get(0);
  }
}
