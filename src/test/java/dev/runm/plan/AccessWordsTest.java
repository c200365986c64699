package dev.runm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessWordsTest {
  private static final SchemaFacts FACTS =
      new SchemaFacts(List.of(), List.of(new TableFacts("t", 5_000, false, false)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "const | PRIMARY | false | one row by primary key",
        "eq_ref | ux | false | one row by unique index",
        "ref | ix | false | index lookup",
        "ref_or_null | ix | false | index lookup, or NULL",
        "range | ix | true | index range",
        "index_merge | union(a,b) | false | several indexes merged",
        "index | ix | true | whole index",
        "index | PRIMARY | false | whole table, in key order",
        "index | PRIMARY | true | whole index",
        "fulltext | ft | false | full-text index",
        "system | PRIMARY | false | the only row",
        "something | ix | false | something",
      })
  void eachAccessHasItsWords(String access, String key, boolean covering, String words) {
    assertThat(
            words(
                "t",
                "\"access_type\": \"%s\", \"key\": \"%s\", \"using_index\": %s"
                    .formatted(access, key, covering)))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "t | \"access_type\": \"ALL\" | whole table",
        "<derived2> | \"access_type\": \"ALL\" | whole result",
        "<derived2> | \"access_type\": \"index\", \"key\": \"<auto_key0>\" | whole result, by key",
        "t | \"insert\": true, \"access_type\": \"ALL\" | only written",
        "t | \"access_type\": \"ALL\", \"range_checked_for_each_record\": \"index map: 0x2\" | index chosen for each row",
      })
  void aWholeTableIsToldFromAResult(String table, String fields, String words) {
    assertThat(words(table, fields)).isEqualTo(words);
  }

  private static String words(String table, String fields) {
    String json =
        "{\"query_block\": {\"select_id\": 1, \"table\": {\"table_name\": \"%s\", %s}}}"
            .formatted(table, fields);
    Plan plan = new PlanReader(TableAliases.of("SELECT * FROM t", FACTS), FACTS).read(json);
    return AccessWords.of(plan.accesses().get(0));
  }
}
