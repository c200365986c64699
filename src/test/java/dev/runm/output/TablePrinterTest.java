package dev.runm.output;

import static dev.runm.output.Drawing.row;
import static dev.runm.output.Drawing.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablePrinterTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("provider"),
          Column.text("groups"),
          Column.number("cpu"),
          Column.bytes("memory"));

  private static final Section PROVIDERS =
      Section.of(
          COLUMNS,
          List.of(
              row(
                  "east-row1-rack1-node1",
                  List.of("east", "east-row1", "east-row1-rack1"),
                  384,
                  67108864L),
              row(
                  "east-row1-rack1-node2",
                  List.of("east"),
                  1234567,
                  new BigInteger("205755777024")),
              row("cn1", null, null, null)),
          "providers");

  @Test
  void numbersAreRightAlignedAndReadable() {
    assertThat(table(80, PROVIDERS))
        .isEqualTo(
            """
            provider               groups                                  cpu     memory
            ─────────────────────────────────────────────────────────────────────────────
            east-row1-rack1-node1  east, east-row1, east-row1-rack1        384     64 MiB
            east-row1-rack1-node2  east                              1,234,567  191.6 GiB
            cn1
            (3 providers, 12 ms)
            """);
  }

  @Test
  void aWiderTerminalAndAPipeDrawTheSameTable() {
    assertThat(table(140, PROVIDERS))
        .isEqualTo(table(80, PROVIDERS))
        .isEqualTo(Drawing.draw(Format.TABLE, PROVIDERS));
  }

  @Test
  void whereItIsNarrowTheOtherTextsGiveWayBeforeTheNameAndTheNameKeepsItsEnd() {
    assertThat(table(55, PROVIDERS))
        .isEqualTo(
            """
            provider               groups            cpu     memory
            ───────────────────────────────────────────────────────
            east-row1-rack1-node1  east, eas…        384     64 MiB
            east-row1-rack1-node2  east        1,234,567  191.6 GiB
            cn1
            (3 providers, 12 ms)
            """);
    assertThat(table(45, PROVIDERS))
        .isEqualTo(
            """
            provider       groups          cpu     memory
            ─────────────────────────────────────────────
            east-r…-node1  east, e…        384     64 MiB
            east-r…-node2  east      1,234,567  191.6 GiB
            cn1
            (3 providers, 12 ms)
            """);
  }

  @Test
  void whereColumnsCannotFitRowsAreDrawnVertically() {
    assertThat(table(30, Section.of(COLUMNS, PROVIDERS.rows().subList(0, 1), "providers")))
        .isEqualTo(
            """
            *** 1. provider ***
            provider: east-row1-rack1-node1
              groups: east, east-row1, east-row1-rack1
                 cpu: 384
              memory: 64 MiB
            (1 provider, 12 ms)
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 57, 80, 140})
  void noLineOfATableIsWiderThanTheTerminal(int width) {
    assertThat(table(width, PROVIDERS).lines())
        .allSatisfy(line -> assertThat(ScreenText.width(line)).isLessThanOrEqualTo(width))
        .noneMatch(line -> line.startsWith("***"));
  }

  @Test
  void anEmptyTableSaysSoAndWhy() {
    Section empty =
        Section.of(COLUMNS, List.of(), "providers")
            .noting(List.of("cpu.x86.avx2: none of 2,000 has it"));

    assertThat(table(80, empty))
        .isEqualTo(
            """
            (no providers, 12 ms)
            cpu.x86.avx2: none of 2,000 has it
            """);
  }

  @Test
  void eachOfSeveralTablesIsCountedAndTheTimeIsToldOnce() {
    List<Column> columns = List.of(Column.text("name"), Column.number("rows"));
    Section tables = Section.of(columns, List.of(row("providers", 10)), "tables");
    Section plan =
        Section.of(columns, List.of(row("a", 1), row("b", 2)), "accesses")
            .titled("1. Mapper.find\n  SELECT p.id\n    FROM providers AS p\n");

    assertThat(table(80, tables.titled("Tables"), plan))
        .isEqualTo(
            """
            Tables
            name       rows
            ───────────────
            providers    10
            (1 table)

            1. Mapper.find
              SELECT p.id
                FROM providers AS p
            name  rows
            ──────────
            a        1
            b        2
            (2 accesses, 12 ms)
            """);
  }

  @Test
  void rowsWithoutANounAreNotCounted() {
    assertThat(table(80, Section.of(List.of(Column.text("a")), List.of(row("x")), "")))
        .isEqualTo("a\n─\nx\n(12 ms)\n");
  }

  @Test
  void wideAndCombiningLettersKeepTheColumnsStraight() {
    Section names =
        Section.of(
            List.of(Column.text("name"), Column.text("place"), Column.number("n")),
            List.of(row("ノード", "日本語のラック", 1), row("e\u0301t\u00e9", "x", 22), row("🚀", "", 3)),
            "names");

    assertThat(table(80, names))
        .isEqualTo(
            """
            name    place            n
            ──────────────────────────
            ノード  日本語のラック   1
            e\u0301t\u00e9     x               22
            🚀                       3
            (3 names, 12 ms)
            """);
    assertThat(table(21, names))
        .isEqualTo(
            """
            name    place       n
            ─────────────────────
            ノード  日本語の…   1
            e\u0301t\u00e9     x          22
            🚀                  3
            (3 names, 12 ms)
            """);
  }

  @Test
  void whatCouldMoveTheCursorIsSpelledOut() {
    Section hostile =
        Section.of(
            List.of(Column.text("name")),
            List.of(row("a\nb\tc\r"), row("\u001b[31mred\u0007\u009b"), row("\u202eabc\u2028")),
            "rows");

    assertThat(table(80, hostile))
        .isEqualTo(
            """
            name
            ───────────────────
            a\\nb\\tc\\r
            \\x1b[31mred\\x07\\x9b
            \\u202eabc\\u2028
            (3 rows, 12 ms)
            """);
  }

  @Test
  void coloursMarkHeadingsAndVerdictsAndTakeNoRoom() {
    Section plan =
        Section.of(
            List.of(Column.text("verdict"), Column.text("key")),
            List.of(row(new Styled("scan", Style.BAD), null)),
            "accesses");
    String drawn = Drawing.draw(Format.TABLE, new Look(80, 256, true), Drawing.report(null, plan));

    assertThat(drawn)
        .isEqualTo(
            """
            <1mverdict<0m  <1mkey<0m
            <2m────────────<0m
            <31mscan<0m
            <2m(1 access, 12 ms)<0m
            """
                .replace("<", "\033["));
  }

  @Test
  void whatStandsBelowARowIsBrokenBetweenWordsAndNeverCut() {
    Section section =
        Section.of(
            List.of(Column.text("rule"), Column.text("figures").asBelow()),
            List.of(
                row("room", "wants 64 MiB, free 32 MiB of 191.6 GiB, andalongwordthatfitsnoline")),
            "");
    assertThat(Drawing.draw(Format.TABLE, new Look(24, 0, true), Drawing.report(null, section)))
        .startsWith(
            """
            rule
            ────
            room
                wants 64 MiB, free
                32 MiB of 191.6 GiB,
                andalongwordthatfits
                noline
            """);
  }

  @Test
  void notesAndHeadingsAreBrokenBetweenWords() {
    Section section =
        Section.of(List.of(Column.text("a")), List.of(row("b")), "")
            .titled("a heading that is too long")
            .noting(List.of("a note that is too long as well"));
    assertThat(Drawing.draw(Format.TABLE, new Look(20, 0, true), Drawing.report(null, section)))
        .startsWith("a heading that is\ntoo long\n")
        .endsWith("\na note that is too\nlong as well\n");
  }

  @Test
  void aTerminalWithoutUnicodeGetsAsciiRules() {
    Section section =
        Section.of(List.of(Column.text("name")), List.of(row("abcdefghijkl")), "rows");

    assertThat(Drawing.draw(Format.TABLE, new Look(8, 0, false), Drawing.report(null, section)))
        .isEqualTo("name\n--------\nabc~ijkl\n(1 row, 12 ms)\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 80})
  void aCellIsReadOnceToMeasureItAndOnceToDrawIt(int width) {
    AtomicInteger read = new AtomicInteger();
    Object cell =
        new Object() {
          @Override
          public String toString() {
            read.incrementAndGet();
            return "node";
          }
        };
    Section nodes =
        Section.of(
            List.of(Column.text("name"), Column.text("groups").asBelow()),
            List.of(row(cell, "east, east-row1, east-rack1")),
            "nodes");

    assertThat(table(width, nodes).lines()).hasSize(width < 80 ? 6 : 4);
    assertThat(read).hasValue(2);
  }
}
