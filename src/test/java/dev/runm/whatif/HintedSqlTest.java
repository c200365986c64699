package dev.runm.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintedSqlTest {
  private static final HintedSql SQL =
      new HintedSql(
          "s",
          Map.of("t", HintedSql.caseless(Set.of("i")), "u", HintedSql.caseless(Set.of("j", "k"))));

  private static String hinted(String sql) {
    return SQL.of(sql);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // the shapes of statements
        "SELECT a FROM t | SELECT /*+ NO_INDEX(t i) */ a FROM t",
        "select a from t as x where b | select /*+ NO_INDEX(x i) */ a from t as x where b",
        "SELECT a FROM t x FOR UPDATE | SELECT /*+ NO_INDEX(x i) */ a FROM t x FOR UPDATE",
        "SELECT STRAIGHT_JOIN DISTINCT a FROM v JOIN t x | SELECT /*+ NO_INDEX(x i) */ STRAIGHT_JOIN DISTINCT a FROM v JOIN t x",
        "SELECT a FROM v, t x, u | SELECT /*+ NO_INDEX(x i) NO_INDEX(u j, k) */ a FROM v, t x, u",
        "SELECT a FROM v JOIN w ON v.a = w.a AND v.b IN (1, 2), t | SELECT /*+ NO_INDEX(t i) */ a FROM v JOIN w ON v.a = w.a AND v.b IN (1, 2), t",
        "SELECT a FROM (v JOIN (t x, w)) LEFT JOIN u ON 1 | SELECT /*+ NO_INDEX(x i) NO_INDEX(u j, k) */ a FROM (v JOIN (t x, w)) LEFT JOIN u ON 1",
        "SELECT a FROM v NATURAL LEFT OUTER JOIN t USE_ME | SELECT /*+ NO_INDEX(USE_ME i) */ a FROM v NATURAL LEFT OUTER JOIN t USE_ME",
        "SELECT a FROM v JOIN t USING (b, c) | SELECT /*+ NO_INDEX(t i) */ a FROM v JOIN t USING (b, c)",
        "SELECT a FROM t PARTITION (p0, p1) AS x | SELECT /*+ NO_INDEX(x i) */ a FROM t PARTITION (p0, p1) AS x",
        "UPDATE t SET a = 1 | UPDATE /*+ NO_INDEX(t i) */ t SET a = 1",
        "UPDATE LOW_PRIORITY IGNORE t x, v SET x.a = 1, v.t = 2 | UPDATE /*+ NO_INDEX(x i) */ LOW_PRIORITY IGNORE t x, v SET x.a = 1, v.t = 2",
        "DELETE FROM t WHERE a | DELETE /*+ NO_INDEX(t i) */ FROM t WHERE a",
        "DELETE x FROM t x JOIN v | DELETE /*+ NO_INDEX(x i) */ x FROM t x JOIN v",
        "DELETE FROM x USING t x JOIN v USING (a) | DELETE /*+ NO_INDEX(x i) */ FROM x USING t x JOIN v USING (a)",
        "INSERT INTO t (a) VALUES (1) | INSERT INTO t (a) VALUES (1)",
        "INSERT INTO t (a) SELECT b FROM t ON DUPLICATE KEY UPDATE a = 1, t = 2 | INSERT INTO t (a) SELECT /*+ NO_INDEX(t i) */ b FROM t ON DUPLICATE KEY UPDATE a = 1, t = 2",
        "INSERT INTO v VALUES ((SELECT a FROM t)) | INSERT INTO v VALUES ((SELECT /*+ NO_INDEX(t i) */ a FROM t))",
        "REPLACE INTO v SELECT a FROM t | REPLACE INTO v SELECT /*+ NO_INDEX(t i) */ a FROM t",
        "EXPLAIN FORMAT=JSON UPDATE t SET a = 1 | EXPLAIN FORMAT=JSON UPDATE /*+ NO_INDEX(t i) */ t SET a = 1",
        // several query blocks, each with its own
        "SELECT a FROM v WHERE EXISTS (SELECT 1 FROM t x WHERE x.a = v.a) | SELECT a FROM v WHERE EXISTS (SELECT /*+ NO_INDEX(x i) */ 1 FROM t x WHERE x.a = v.a)",
        "SELECT (SELECT 1 FROM t), b FROM t y | SELECT /*+ NO_INDEX(y i) */ (SELECT /*+ NO_INDEX(t i) */ 1 FROM t), b FROM t y",
        "SELECT a FROM v JOIN LATERAL (SELECT b FROM t) z, u | SELECT /*+ NO_INDEX(u j, k) */ a FROM v JOIN LATERAL (SELECT /*+ NO_INDEX(t i) */ b FROM t) z, u",
        "(SELECT a FROM t) UNION ALL (SELECT a FROM t x) | (SELECT /*+ NO_INDEX(t i) */ a FROM t) UNION ALL (SELECT /*+ NO_INDEX(x i) */ a FROM t x)",
        "SELECT a FROM t UNION SELECT a FROM t x ORDER BY a | SELECT /*+ NO_INDEX(t i) */ a FROM t UNION SELECT /*+ NO_INDEX(x i) */ a FROM t x ORDER BY a",
        "WITH c AS (SELECT a FROM t) SELECT a FROM c, t | WITH c AS (SELECT /*+ NO_INDEX(t i) */ a FROM t) SELECT /*+ NO_INDEX(t i) */ a FROM c, t",
        "WITH c AS (SELECT 1) UPDATE t, c SET a = 1 | WITH c AS (SELECT 1) UPDATE /*+ NO_INDEX(t i) */ t, c SET a = 1",
        "UPDATE v SET a = (SELECT b FROM t LIMIT 1) WHERE c IN (SELECT d FROM t) | UPDATE v SET a = (SELECT /*+ NO_INDEX(t i) */ b FROM t LIMIT 1) WHERE c IN (SELECT /*+ NO_INDEX(t i) */ d FROM t)",
        // names
        "SELECT a FROM `t` `my x` | SELECT /*+ NO_INDEX(`my x` i) */ a FROM `t` `my x`",
        "SELECT a FROM T AS `a``b` | SELECT /*+ NO_INDEX(`a``b` i) */ a FROM T AS `a``b`",
        "SELECT a FROM t merge | SELECT /*+ NO_INDEX(`merge` i) */ a FROM t merge",
        "SELECT a FROM s.t x | SELECT /*+ NO_INDEX(x i) */ a FROM s.t x",
        "SELECT a FROM `s` . `t` | SELECT /*+ NO_INDEX(t i) */ a FROM `s` . `t`",
        // what is in the text already
        "SELECT /*+ MAX_EXECUTION_TIME(9) */ a FROM t | SELECT /*+ NO_INDEX(t i) MAX_EXECUTION_TIME(9) */ a FROM t",
        "SELECT /*+ NO_INDEX(t h) */ a FROM t | SELECT /*+ NO_INDEX(t i, h) */ a FROM t",
        "SELECT /*+ INDEX(t h) BKA(u)*/ a FROM t, u | SELECT /*+ NO_INDEX(u j, k) INDEX(t h) BKA(u)*/ a FROM t, u",
        "SELECT /*+ INDEX(t h, i) */ a FROM t | SELECT /*+ NO_INDEX(t i) INDEX(t h, i) */ a FROM t",
        "SELECT a FROM t FORCE INDEX (i) WHERE b | SELECT /*+ NO_INDEX(t i) */ a FROM t FORCE INDEX (i) WHERE b",
        "SELECT a FROM t x USE KEY (h, I), u | SELECT /*+ NO_INDEX(u j, k) */ a FROM t x USE KEY (h, I) IGNORE INDEX (I), u",
        "SELECT a FROM t IGNORE INDEX (h) | SELECT /*+ NO_INDEX(t h, i) */ a FROM t IGNORE INDEX (h)",
        "SELECT a FROM t FORCE INDEX FOR ORDER BY (h) | SELECT /*+ NO_INDEX(t i) */ a FROM t FORCE INDEX FOR ORDER BY (h)",
        "SELECT a FROM u FORCE INDEX (j, k) JOIN v | SELECT /*+ NO_INDEX(u j, k) */ a FROM u FORCE INDEX (j, k) JOIN v",
        // comments and strings
        "/* FROM t */ SELECT 'FROM t', a -- FROM v, | /* FROM t */ SELECT 'FROM t', a -- FROM v,",
        "SELECT 'it''s (', \"\\\"(\" FROM t | SELECT /*+ NO_INDEX(t i) */ 'it''s (', \"\\\"(\" FROM t",
        "SELECT a FROM v /* , */ t | SELECT a FROM v /* , */ t",
        "SELECT a FROM v /*! , t */ | SELECT /*+ NO_INDEX(t i) */ a FROM v /*! , t */",
        "SELECT a FROM v /*!80000 , t */ x | SELECT /*+ NO_INDEX(x i) */ a FROM v /*!80000 , t */ x",
        "SELECT @`t`, @select, @@session.t FROM t | SELECT /*+ NO_INDEX(t i) */ @`t`, @select, @@session.t FROM t"
      })
  void aTableIsHintedInTheQueryBlockThatNamesIt(String sql, String hinted) {
    assertThat(hinted(sql)).isEqualTo(hinted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT a FROM v",
        "SELECT t, t.i, x.t FROM v x",
        "SELECT EXTRACT(YEAR FROM t), TRIM(BOTH 'x' FROM t) FROM v",
        "SELECT a FROM other.t",
        "SELECT a FROM t FORCE INDEX (h)",
        "SELECT a FROM t USE INDEX ()",
        "SELECT a FROM JSON_TABLE('[]', '$' COLUMNS (t INT PATH '$')) t",
        "SELECT a FROM v ORDER BY t, u",
        "SELECT a FROM v GROUP BY t, u HAVING t",
        "SELECT a FROM v FOR UPDATE OF t",
        "INSERT INTO t SET a = 1",
        "SET SESSION x = 1",
        "SHOW INDEX FROM t",
        "SELECT '",
        "SELECT (((",
        ")",
        "SELECT a FROM",
        "SELECT a FROM s.",
        ""
      })
  void aStatementThatReadsNoneOfTheTablesStaysAsItIs(String sql) {
    assertThat(hinted(sql)).isEqualTo(sql);
  }

  @Test
  void aCommentBetweenTheKeywordAndAHintStaysBehindTheHint() {
    assertThat(hinted("SELECT -- why\n a FROM t"))
        .isEqualTo("SELECT /*+ NO_INDEX(t i) */ -- why\n a FROM t");
    assertThat(hinted("SELECT # why FROM t\n a FROM t"))
        .isEqualTo("SELECT /*+ NO_INDEX(t i) */ # why FROM t\n a FROM t");
  }
}
