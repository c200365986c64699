package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementKindTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "  (select 1) UNION (select 2)",
        "/* why */ -- and how\n WITH c AS (SELECT 1) SELECT * FROM c",
        "# note\nINSERT INTO t VALUES (1)",
        "REPLACE INTO t VALUES (1)",
        "UPDATE t SET a = 1",
        "DELETE FROM t",
        "TABLE t",
      })
  void whatMySqlExplainsIsExplained(String sql) {
    assertThat(StatementKind.of("M.s", sql)).isEqualTo(StatementKind.EXPLAINED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHOW TABLES", "DO SLEEP(1)", "EXPLAIN SELECT 1", "desc providers"})
  void whatChangesNothingThatLastsMayRun(String sql) {
    assertThat(StatementKind.of("M.s", sql)).isEqualTo(StatementKind.HARMLESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a INT)",
        "drop TABLE t",
        "TRUNCATE t",
        "/* DELETE */ ALTER TABLE t ADD b INT",
        "RENAME TABLE t TO u",
        "LOAD DATA LOCAL INFILE 'x' INTO TABLE t",
        "COMMIT",
        "SET autocommit = 1",
        "SET GLOBAL read_only = 1",
        "LOCK TABLES t READ",
        "ANALYZE TABLE t",
        "CALL p()",
        "",
      })
  void whatCommitsOrMightIsRefused(String sql) {
    assertThatThrownBy(() -> StatementKind.of("M.s", sql))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("M.s")
        .hasMessageContaining("it was not run, what ran before it is rolled back");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE t SET a = 1",
        "/* x */ INSERT INTO t SELECT 1",
        "REPLACE INTO t VALUES (1)",
        "DELETE FROM t",
        "WITH c AS (SELECT 1) DELETE FROM t"
      })
  void whatChangesRowsIsKnownByItsFirstWordOrItsPlan(String sql) {
    assertThat(StatementKind.writes(sql, "{\"table\": {\"delete\": true}}")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "(SELECT 1) UNION (SELECT 2)",
        "TABLE t",
        "WITH c AS (SELECT 1) TABLE c"
      })
  void whatReadsDoesNotWrite(String sql) {
    assertThat(StatementKind.writes(sql, "{\"table\": {\"access_type\": \"ALL\"}}")).isFalse();
  }

  @Test
  void anUpdateIsKnownByItsFirstWordOrItsPlan() {
    String plan = "{\"table\": {\"update\": true}}";
    assertThat(StatementKind.updates("/* x */ UPDATE t SET a = 1", plan)).isTrue();
    assertThat(StatementKind.updates("WITH c AS (SELECT 1) UPDATE t SET a = 1", plan)).isTrue();
    assertThat(StatementKind.updates("INSERT INTO t VALUES (1)", "{}")).isFalse();
    assertThat(StatementKind.updates("WITH c AS (SELECT 1) TABLE c", "{}")).isFalse();
  }
}
