package dev.runm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.query.NamedTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
              new TableFacts("other.orders", 1, false, false),
              new TableFacts("größe", 1, true, false)),
          List.of(
              new ViewText(
                  "grouped",
                  "select `c`.`id` AS `id`,count(0) AS `n` from `own`.`codes` `c` group by `c`.`id`"),
              new ViewText(
                  "nested",
                  "select `g`.`id` AS `id` from `own`.`grouped` `g` join `own`.`nested`")),
          () ->
              List.of(
                  new TableColumn("providers", "id", "int", null),
                  new TableColumn("providers", "partition_id", "int", null),
                  new TableColumn("codes", "id", "int", null),
                  new TableColumn("codes", "code", "int", null)));

  @Test
  void readsTheTablesOfJoinsCommasBracketsAndBackticks() {
    TableAliases aliases =
        aliases(
            "SELECT a.id, providers.id FROM (`providers` AS a JOIN other.codes b ON b.id = a.id),"
                + " codes c WHERE 1 = 1");
    assertThat(table(aliases, "a", null)).contains("providers");
    assertThat(table(aliases, "B", null)).contains("other.codes");
    assertThat(table(aliases, "c", null)).contains("codes");
    assertThat(table(aliases, "WHERE", null)).isEmpty();
    assertThat(table(aliases, "d", null)).isEmpty();
  }

  @Test
  void tellsTheSchemasApartThatHaveATableOfOneName() {
    TableAliases aliases =
        aliases("SELECT 1 FROM own.codes a JOIN `other`.`codes` b JOIN elsewhere.codes c");
    assertThat(table(aliases, "a", null)).contains("codes");
    assertThat(table(aliases, "b", null)).contains("other.codes");
    assertThat(table(aliases, "c", null)).isEmpty();
  }

  @Test
  void readsTheServersRepetitionRatherThanTheStatement() {
    TableAliases aliases =
        told(
            "SELECT * FROM some_view p",
            "/* select#1 */ select `own`.`rt`.`id` AS `from `,(`d`.`n` + 1) AS `x`"
                + " from `own`.`codes` `rt` left join (`own`.`größe` semi join `other`.`orders` `o`)"
                + " on((`own`.`rt`.`a` <> ' from `own`.`providers` `no`'))"
                + " join (select extract(year from `own`.`q`.`at`) from `own`.`providers` `q`"
                + " FORCE INDEX (`ix`)) `d` where (`d`.`n` = 1)");
    assertThat(table(aliases, "rt", null)).contains("codes");
    assertThat(table(aliases, "größe", null)).contains("größe");
    assertThat(table(aliases, "o", null)).contains("other.orders");
    assertThat(table(aliases, "q", null)).contains("providers");
    assertThat(table(aliases, "no", null)).isEmpty();
    assertThat(table(aliases, "semi", null)).isEmpty();
    assertThat(table(aliases, "d", null)).isEmpty();
  }

  @Test
  void readsTheServersRepetitionOfChangesAndWithOtherQuotes() {
    assertThat(table(told("", "update ignore `own`.`codes` `p` set `p`.`id` = 1"), "p", null))
        .contains("codes");
    assertThat(told("", "update (`own`.`codes` `p` join `own`.`v`) set `p`.`id` = 1"))
        .satisfies(aliases -> assertThat(table(aliases, "p", null)).contains("codes"));
    assertThat(told("", "delete from `own`.`codes` PARTITION (`a`) `p` where true"))
        .satisfies(aliases -> assertThat(table(aliases, "p", null)).contains("codes"));
    assertThat(table(told("", "insert into `own`.`codes` `p` values (7)"), "p", null))
        .contains("codes");
    assertThat(table(told("", "select 1 from \"own\".\"codes\" \"p\""), "p", null))
        .contains("codes");
    assertThat(table(told("", "select 1 from own.codes p join own.providers"), "p", null))
        .contains("codes");
  }

  @Test
  void whatTheServerAnsweredWhilePlanningIsFoundInTheStatement() {
    TableAliases aliases =
        told(
            "SELECT 1 FROM providers p WHERE id = (SELECT MAX(id) FROM codes c)",
            "/* select#1 */ select 1 AS `1` from `own`.`providers` `p` where (`own`.`p`.`id` = 5)");
    assertThat(table(aliases, "c", null)).contains("codes");
  }

  @Test
  void aCommonTableIsNoTableOfTheSameName() {
    String sql = "WITH a AS (SELECT 1), providers (x) AS (SELECT 1 FROM codes) SELECT 1 FROM ";
    assertThat(told(sql + "providers p", "with `p` as (..) select 1 from `providers` `p`"))
        .satisfies(aliases -> assertThat(table(aliases, "p", null)).isEmpty());
    assertThat(table(aliases(sql + "providers p"), "p", null)).isEmpty();
  }

  @Test
  void looksIntoViewsForWhatTheyNameTheirTables() {
    assertThat(table(told("", "select 1 from `own`.`grouped`"), "c", null)).contains("codes");
    assertThat(table(aliases("SELECT 1 FROM nested n"), "c", null)).contains("codes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE IGNORE codes p SET id = 1",
        "UPDATE providers x, codes p SET p.id = 1",
        "SELECT 1 FROM/*c*/codes p",
        "SELECT 1 FROM -- from providers p\n codes p",
        "SELECT ' from providers p' FROM codes p",
        "SELECT 1 FROM \"codes\" p",
        "SELECT 1 FROM codes PARTITION (a, b) AS p",
        "DELETE FROM p USING codes AS p JOIN providers USING (id)",
        "INSERT codes AS p VALUES (1)",
        "REPLACE LOW_PRIORITY INTO codes AS p VALUES (1)",
        "SELECT 'it''s \\\\' FROM codes p",
        "SELECT `a``b from providers p` FROM codes p",
        "SELECT 1 FROM (providers x STRAIGHT_JOIN codes p), `codes`",
        "SELECT 1 FROM providers x JOIN codes p FOR UPDATE",
        "(SELECT 1 FROM providers x) UNION (SELECT 1 FROM own . codes p)"
      })
  void readsAnAliasInWhateverStatement(String sql) {
    assertThat(table(aliases(sql), "p", null)).as(sql).contains("codes");
  }

  @Test
  void readsAnAliasWithLettersOfAnyLanguage() {
    assertThat(table(aliases("SELECT 1 FROM größe g"), "g", null)).contains("größe");
  }

  @Test
  void takesNoColumnOrCharacterSetForATable() {
    assertThat(
            NamedTables.of(
                    "SELECT STRAIGHT_JOIN p.id, CONVERT(c.code USING ascii)"
                        + " FROM codes c STRAIGHT_JOIN providers p USING (id)",
                    List.of(),
                    "")
                .written())
        .extracting(NamedTable::table)
        .containsExactly("codes", "providers");
  }

  @Test
  void aColumnBehindACommaIsNoTableOfASchema() {
    assertThat(
            NamedTables.of("SELECT 1, p.id FROM codes GROUP BY 1, p.id", List.of(), "").written())
        .extracting(NamedTable::table)
        .containsExactly("codes");
  }

  @Test
  void ofAPlanThatNamesSchemasTheTablesAreRead() {
    assertThat(
            NamedTables.of(
                    "",
                    List.of(),
                    "{\"inputs\": [{\"schema_name\": \"a\", \"table_name\": \"b\", \"alias\": \"c\"}]}")
                .ofSchemas())
        .containsExactly(new NamedTable("a", "b", "c"));
  }

  @Test
  void namesAllTablesOfOneNameWhereNothingTellsThemApart() {
    TableAliases aliases = aliases("SELECT 1 FROM codes JOIN other.codes");
    assertThat(table(aliases, "codes", null)).contains("codes or other.codes");
    assertThat(table(aliases, "codes", "PRIMARY")).contains("codes");
  }

  @Test
  void takesATableThatTheStatementDoesNotNameForOneBehindAView() {
    TableAliases aliases = aliases("SELECT 1 FROM other.some_view");
    assertThat(table(aliases, "orders", null)).contains("other.orders");
    assertThat(table(aliases, "codes", null)).contains("codes or other.codes");
  }

  @Test
  void takesAWordOfSqlForNoAlias() {
    TableAliases aliases = aliases("UPDATE providers SET id = 1");
    assertThat(table(aliases, "SET", null)).isEmpty();
    assertThat(table(aliases, "providers", null)).contains("providers");
  }

  @Test
  void ofTwoTablesOfOneNameItTakesTheOneWithTheIndexAndRatherOneThatGrows() {
    TableAliases aliases = aliases("SELECT 1 FROM codes x UNION SELECT 2 FROM providers x");
    assertThat(table(aliases, "x", "ix")).contains("providers");
    assertThat(table(aliases, "x", null)).contains("providers");
  }

  @Test
  void namesThatAreNoTablesAreTheDictionarysOnlyWhereItIsRead() {
    for (String table :
        List.of(
            "information_schema.tables", "`INFORMATION_SCHEMA`.`TABLES`", "sys.x", "mysql.user")) {
      assertThat(aliases("SELECT * FROM " + table).isDictionaryTable("tbl")).isTrue();
    }
    assertThat(told("", "select 1 from `mysql`.`tables` `tbl`").isDictionaryTable("tbl")).isTrue();
    assertThat(aliases("SELECT 'information_schema.' FROM providers").isDictionaryTable("tbl"))
        .isFalse();
    assertThat(aliases("SELECT * FROM providers").isDictionaryTable("tbl")).isFalse();
    assertThat(
            aliases("SELECT * FROM providers p, information_schema.tables").isDictionaryTable("p"))
        .isFalse();
  }

  @Test
  void ofTwoTablesOfOneNameItTakesTheOneWithTheColumns() {
    TableAliases aliases = aliases("SELECT 1 FROM codes x UNION SELECT 2 FROM providers x");
    assertThat(aliases.table("x", "PRIMARY", List.of("id", "code"))).contains("codes");
    assertThat(aliases.table("x", null, List.of("partition_id"))).contains("providers");
    assertThat(aliases.table("x", null, List.of("of_neither"))).contains("providers");
  }

  private static Optional<String> table(TableAliases aliases, String alias, @Nullable String key) {
    return aliases.table(alias, key, List.of());
  }

  private static TableAliases told(String sql, String note) {
    return TableAliases.of(NamedTables.of(sql, List.of("1003 " + note), ""), FACTS);
  }

  private static TableAliases aliases(String sql) {
    return TableAliases.of(sql, FACTS);
  }
}
