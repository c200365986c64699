package dev.runm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableAliasesTest {
  private static final SchemaFacts FACTS =
      new SchemaFacts(
          "own",
          List.of(
              new IndexColumn("providers", "PRIMARY", "id"),
              new IndexColumn("providers", "ix", "partition_id"),
              new IndexColumn("codes", "PRIMARY", "id")),
          List.of(
              new TableFacts("providers", 1, false, false),
              new TableFacts("codes", 1, true, false),
              new TableFacts("other.codes", 1, false, false),
              new TableFacts("other.orders", 1, false, false)),
          List::of);

  @Test
  void readsTheTablesOfJoinsCommasBracketsAndBackticks() {
    TableAliases aliases =
        aliases(
            "SELECT a.id, providers.id FROM (`providers` AS a JOIN other.codes b ON b.id = a.id),"
                + " codes c WHERE 1 = 1");
    assertThat(aliases.table("a", null)).contains("providers");
    assertThat(aliases.table("B", null)).contains("other.codes");
    assertThat(aliases.table("c", null)).contains("codes");
    assertThat(aliases.table("WHERE", null)).isEmpty();
    assertThat(aliases.table("d", null)).isEmpty();
  }

  @Test
  void tellsTheSchemasApartThatHaveATableOfOneName() {
    TableAliases aliases =
        aliases("SELECT 1 FROM own.codes a JOIN `other`.`codes` b JOIN elsewhere.codes c");
    assertThat(aliases.table("a", null)).contains("codes");
    assertThat(aliases.table("b", null)).contains("other.codes");
    assertThat(aliases.table("c", null)).isEmpty();
    assertThat(TableAliases.schemas("SELECT 1 FROM a.t, `b-c`.t JOIN mysql.user, sys.x"))
        .contains("a", "b-c", "mysql", "sys");
  }

  @Test
  void namesAllTablesOfOneNameWhereNothingTellsThemApart() {
    TableAliases aliases = aliases("SELECT 1 FROM codes JOIN other.codes");
    assertThat(aliases.table("codes", null)).contains("codes or other.codes");
    assertThat(aliases.table("codes", "PRIMARY")).contains("codes");
  }

  @Test
  void takesATableThatTheStatementDoesNotNameForOneBehindAView() {
    TableAliases aliases = aliases("SELECT 1 FROM other.some_view");
    assertThat(aliases.table("orders", null)).contains("other.orders");
    assertThat(aliases.table("codes", null)).contains("codes or other.codes");
  }

  @Test
  void takesAWordOfSqlForNoAlias() {
    TableAliases aliases = aliases("UPDATE providers SET id = 1");
    assertThat(aliases.table("SET", null)).isEmpty();
    assertThat(aliases.table("providers", null)).contains("providers");
  }

  @Test
  void ofTwoTablesOfOneNameItTakesTheOneWithTheIndexAndRatherOneThatGrows() {
    TableAliases aliases = aliases("SELECT 1 FROM codes x UNION SELECT 2 FROM providers x");
    assertThat(aliases.table("x", "ix")).contains("providers");
    assertThat(aliases.table("x", null)).contains("providers");
  }

  @Test
  void namesThatAreNoTablesAreTheDictionarysOnlyWhereItIsRead() {
    assertThat(aliases("SELECT * FROM information_schema.tables").isDictionaryTable("tbl"))
        .isTrue();
    assertThat(aliases("SELECT * FROM providers").isDictionaryTable("tbl")).isFalse();
    assertThat(
            aliases("SELECT * FROM providers p, information_schema.tables").isDictionaryTable("p"))
        .isFalse();
  }

  private static TableAliases aliases(String sql) {
    return TableAliases.of(sql, FACTS);
  }
}
