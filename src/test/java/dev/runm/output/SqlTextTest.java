package dev.runm.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements laid out and coloured for people. */
class SqlTextTest {
  private static final Colours COLOURS = new Colours(256, Theme.AUTO);

  @Test
  void aStatementGetsALineForEachClause() {
    assertThat(
            SqlText.formatted(
                "SELECT STRAIGHT_JOIN p.id, n.name FROM providers p JOIN object_names n ON"
                    + " n.uuid = p.uuid WHERE p.id > ? AND p.type_id IN (?, ?) LIMIT 5"))
        .isEqualTo(
            """
            SELECT
              STRAIGHT_JOIN p.id,
              n.name
            FROM
              providers p
              JOIN object_names n ON n.uuid = p.uuid
            WHERE
              p.id > ?
              AND p.type_id IN (?, ?)
            LIMIT
              5""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT x'0f', N'a', _utf8mb4'b', b'01', 'it''s', \"x\\\"y\", `order`, @v := 1, @@version",
        "SELECT a->>'$.x', 0x1F, 1e-5, a <=> b, !a, a || b FROM t FOR UPDATE SKIP LOCKED",
        "INSERT INTO t (a) VALUES (?), (?) AS new ON DUPLICATE KEY UPDATE a = new.a",
        "SELECT /*+ NO_INDEX(t ix) */ a -- it's\n FROM t # don't\n WHERE b = '-- no'",
        "SELECT SUM(a) OVER (ORDER BY b ROWS UNBOUNDED PRECEDING) FROM t",
        "WITH RECURSIVE x AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM x) TABLE x"
      })
  void noWordIsChangedOrTakenApart(String sql) {
    String laidOut = SqlText.formatted(sql);
    assertThat(laidOut.replaceAll("\\s+", "")).isEqualTo(sql.replaceAll("\\s+", ""));
    assertThat(laidOut)
        .doesNotContain("x '", "N '", "_utf8mb4 '", "b '")
        .doesNotContainPattern("(FOR|KEY)\\s*\n\\s*UPDATE");
  }

  @Test
  void codeIsColouredOnlyWhereThereAreColours() {
    Code code = new Code(Code.Language.SQL, "SELECT 'a b' -- c\nFROM t WHERE x = ?");
    assertThat(code.painted(Colours.NONE)).isEqualTo(code.text());
    String painted = code.painted(COLOURS);
    assertThat(painted)
        .contains(Style.HEADING.paint("SELECT", COLOURS))
        .contains(Style.GOOD.paint("'a b'", COLOURS))
        .contains(Style.DIM.paint("-- c", COLOURS))
        .contains(" t ");
    assertThat(painted.replaceAll("\033\\[[\\d;]*m", "")).isEqualTo(code.text());
  }

  @Test
  void mappersAndDiffsHaveColoursOfTheirOwn() {
    Code mapper =
        new Code(
            Code.Language.MAPPER, "<select id=\"a\">\n SELECT #{x}\n <!-- SELECT\n b --></select>");
    assertThat(mapper.painted(COLOURS))
        .startsWith(Style.TAG.paint("<select id=\"a\">", COLOURS))
        .contains(Style.WARN.paint("#{x}", COLOURS))
        .contains(
            Style.DIM.paint("<!-- SELECT", COLOURS) + "\n" + Style.DIM.paint(" b -->", COLOURS));
    Code diff = new Code(Code.Language.DIFF, "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n z");
    assertThat(diff.painted(COLOURS))
        .contains(Style.BAD.paint("-x", COLOURS), Style.GOOD.paint("+y", COLOURS), "\n z")
        .contains(Style.HEADING.paint("--- a", COLOURS));
    assertThat(diff.painted(Colours.NONE)).isEqualTo(diff.text());
  }

  @Test
  void whatCouldMoveTheCursorIsSpelledOut() {
    assertThat(new Code(Code.Language.SQL, "SELECT '\033[2J'").painted(Colours.NONE))
        .isEqualTo("SELECT '\\x1b[2J'");
  }
}
