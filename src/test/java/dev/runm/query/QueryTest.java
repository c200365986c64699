package dev.runm.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  @Test
  void clausesAreReadAsTheyWereWritten() {
    Query query =
        Query.of(
            """
            SELECT STRAIGHT_JOIN t.a, COUNT(*) FROM s.things AS t FORCE INDEX (ix)
            JOIN parts ON parts.thing = t.id AND parts.size > ?
            WHERE YEAR(t.made) = 1970 AND (t.a = 1 OR t.b = 2)
            GROUP BY t.a ORDER BY 2 DESC, t.a LIMIT 5""");
    Block block = query.outermost().orElseThrow();
    assertThat(block.tables()).containsEntry("t", "things").containsEntry("parts", "parts");
    assertThat(block.groupBy()).hasValue("GROUP BY t.a");
    assertThat(block.orderBy()).hasValue("ORDER BY 2 DESC, t.a");
    assertThat(block.limit()).hasValue("LIMIT 5");
    assertThat(block.aggregates()).containsExactly("COUNT(*)");
    assertThat(block.isTotal()).isFalse();
    assertThat(block.conditions())
        .containsExactly(
            "parts.thing = t.id", "parts.size > ?", "YEAR(t.made) = 1970", "(t.a = 1 OR t.b = 2)");
  }

  @Test
  void blocksAreFoundWhereverTheyStandAndByTheirTables() {
    Query query =
        Query.of(
            """
            WITH c AS (SELECT DISTINCT x FROM cc)
            SELECT (SELECT MAX(z) FROM d WHERE d.y = a.y) FROM a JOIN c k ON k.x = a.x
            JOIN LATERAL (SELECT SUM(b.n) AS n FROM b WHERE b.x = a.x) l
            WHERE EXISTS (SELECT 1 FROM e WHERE e.x = a.x ORDER BY e.y LIMIT 1)""");
    assertThat(query.blocks()).hasSize(5);
    assertThat(query.common()).containsExactly("c");
    assertThat(query.blockOf(List.of("cc")).orElseThrow().distinct()).isTrue();
    assertThat(query.blockOf(List.of("e")).orElseThrow().orderBy()).hasValue("ORDER BY e.y");
    assertThat(query.blockOf(List.of("A", "k", "l"))).isEqualTo(query.outermost());
    assertThat(query.blockOf(List.of("b")).orElseThrow().isTotal()).isTrue();
    assertThat(query.blockOf(List.of("nowhere"))).isEmpty();
  }

  @Test
  void windowsAreReadWhereTheyAreUsedAndWhereTheyAreNamed() {
    assertThat(
            Query.of(
                    "SELECT RANK() OVER (PARTITION BY a ORDER BY b), SUM(c) OVER w FROM t WINDOW w AS (ORDER BY d)")
                .outermost()
                .orElseThrow()
                .windows())
        .containsExactly("OVER (PARTITION BY a ORDER BY b)", "OVER w AS (ORDER BY d)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT COUNT(*) FROM t",
        "SELECT count( * ) + 1 FROM t WHERE a = 1",
        "SELECT COUNT(1), COUNT(*) FROM t HAVING COUNT(*) > 2 LIMIT 1"
      })
  void rowsMayBeAllThatIsCounted(String sql) {
    Block block = Query.of(sql).outermost().orElseThrow();
    assertThat(block.countsRowsAlone()).isTrue();
    assertThat(block.countsRows()).isTrue();
    assertThat(block.isPlain()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT COUNT(a) FROM t", "SELECT COUNT(*), MAX(id), MIN(id) FROM t"})
  void rowsMayBeCountedBesides(String sql) {
    Block block = Query.of(sql).outermost().orElseThrow();
    assertThat(block.countsRows()).isTrue();
    assertThat(block.countsRowsAlone()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT COUNT(DISTINCT a) FROM t",
        "SELECT COUNT(*), SUM(a) FROM t",
        "SELECT MAX(a) FROM t",
        "SELECT COUNT(*) FROM t GROUP BY a",
        "SELECT COUNT(*) OVER () FROM t",
        "SELECT a FROM t"
      })
  void otherwiseRowsAreRead(String sql) {
    assertThat(Query.of(sql).outermost().orElseThrow().countsRows()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT a FROM t FOR SHARE",
        "SELECT a FROM t LOCK IN SHARE MODE",
        "SELECT a FROM (SELECT a FROM t FOR UPDATE) x",
        "/* nightly */ DELETE FROM t WHERE a = 1",
        "WITH x AS (SELECT 1 AS a) DELETE FROM t WHERE a IN (SELECT a FROM x)",
        "WITH x AS (SELECT 1 AS a) UPDATE t SET b = 1 WHERE a IN (SELECT a FROM x)"
      })
  void whatIsReadMayBeLocked(String sql) {
    assertThat(Query.of(sql).blocks()).anyMatch(Block::locking);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 'for update' FROM t",
        "SELECT a FROM t WHERE b = 'lock in share mode' -- for update",
        "INSERT INTO t VALUES (1)"
      })
  void whatOnlySpeaksOfItIsNot(String sql) {
    assertThat(Query.of(sql).blocks()).noneMatch(Block::locking);
  }

  @Test
  void aCommonTableExpressionMayStandBeforeWhatWrites() {
    Query query = Query.of("WITH x AS (SELECT a FROM u LIMIT 3) DELETE FROM t WHERE a = 1");
    assertThat(query.common()).containsExactly("x");
    assertThat(query.blockOf(List.of("u")).orElseThrow().limit()).hasValue("LIMIT 3");
  }

  @Test
  void aUnionIsABlockAboveItsOwn() {
    Query query = Query.of("SELECT a FROM t UNION SELECT b FROM u ORDER BY 1 LIMIT 3");
    assertThat(query.blocks()).hasSize(3);
    assertThat(query.outermost().orElseThrow().orderBy()).hasValue("ORDER BY 1");
    assertThat(query.outermost().orElseThrow().tables()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE t SET a = a + 1 WHERE b = 2 ORDER BY c LIMIT 3",
        "DELETE FROM t WHERE b = 2 ORDER BY c LIMIT 3",
        "SELECT a FROM t WHERE b = 2 ORDER BY c LIMIT 3 FOR UPDATE SKIP LOCKED"
      })
  void whatIsChangedIsReadToo(String sql) {
    Block block = Query.of(sql).blockOf(List.of("t")).orElseThrow();
    assertThat(block.conditions()).containsExactly("b = 2");
    assertThat(block.orderBy()).hasValue("ORDER BY c");
    assertThat(block.limit()).hasValue("LIMIT 3");
    assertThat(block.locking()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "SELECT", "SELECT * FROM t WHERE MATCH (b) AGAINST ('x' IN", "nonsense"})
  void nothingIsSaidOfWhatIsNotUnderstood(String sql) {
    assertThat(Query.of(sql)).isEqualTo(Query.UNREAD);
  }
}
