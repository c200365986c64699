package dev.runm.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which columns an UPDATE is found to change. */
class WrittenTest {
  @Test
  void theColumnsThatAreSet() {
    assertThat(
            Written.columns(
                "UPDATE providers SET generation = generation + 1, `Type_Id` = 2 WHERE id = 1",
                "providers",
                true))
        .containsExactlyInAnyOrder("generation", "type_id");
  }

  @Test
  void ofAJoinThoseOfTheTable() {
    String sql =
        "UPDATE providers p\nSTRAIGHT_JOIN inventories i ON i.provider_id = p.id\n"
            + "SET p.generation = p.generation + 1, i.held = i.held + CASE i.resource_type_id\n"
            + "WHEN ? THEN CAST(? AS DECIMAL(30)) END\nWHERE p.id = ? AND p.x = 3";
    assertThat(Written.columns(sql, "p", true)).containsExactly("generation");
    assertThat(Written.columns(sql, "i", false)).containsExactly("held");
  }

  @Test
  void aCommaInsideOfBracketsSeparatesNoColumns() {
    assertThat(Written.columns("UPDATE t SET a = IF(b = 1, c, d), e = 2 LIMIT 1", "t", true))
        .containsExactlyInAnyOrder("a", "e");
  }

  @Test
  void whatSetsNothingChangesNothing() {
    assertThat(Written.columns("SELECT a FROM t WHERE b = 1", "t", true)).isEmpty();
  }

  @Test
  void generatedColumnsChangeWithTheirsHoweverFarAway() {
    List<GeneratedColumn> generated =
        List.of(
            new GeneratedColumn("t", "largest", "least(`capacity`,`held`)"),
            new GeneratedColumn("t", "capacity", "(`total` - `reserved`)"),
            new GeneratedColumn("t", "other", "`totally`"));
    assertThat(Written.withGenerated(Set.of("total"), generated))
        .containsExactlyInAnyOrder("total", "capacity", "largest");
    assertThat(Written.withGenerated(Set.of(), generated)).isEmpty();
  }
}
