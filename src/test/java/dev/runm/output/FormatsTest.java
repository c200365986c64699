package dev.runm.output;

import static dev.runm.output.Drawing.draw;
import static dev.runm.output.Drawing.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final Section ROWS =
      Section.of(
              List.of(Column.text("name"), Column.number("amount"), Column.bytes("size")),
              List.of(
                  row("plain", 1234567, 67108864L),
                  row("a,\"b\"\n\tc|d\\", new BigDecimal("1E+4"), null),
                  row("", -5, new BigInteger("18446744073709551615")),
                  row(List.of("x", "y"), true, new Styled("good", Style.GOOD))),
              "rows")
          .noting(List.of("a note"));

  private static final Section NONE =
      Section.of(List.of(Column.text("other"), Column.number("n")), List.of(), "others");

  @Test
  void csvQuotesWhatNeedsItAndTellsNullFromEmpty() {
    assertThat(draw(Format.CSV, ROWS, NONE))
        .isEqualTo(
            """
            name,amount,size
            plain,1234567,67108864
            "a,""b""
            \tc|d\\",10000,
            "",-5,18446744073709551615
            "x,y",true,good

            other,n
            """);
  }

  @Test
  void tablesAreJoinedByTheNamesOfTheirColumns() {
    Section more =
        Section.of(
                List.of(Column.text("name"), Column.text("other"), Column.number("amount")),
                List.of(row("last", "x", 7)),
                "rows")
            .titled("more")
            .noting(List.of("another note"));
    Section joined = Section.joined(List.of(ROWS, more));
    assertThat(draw(Format.CSV, joined).lines().toList())
        .startsWith("name,amount,size,other", "plain,1234567,67108864,")
        .endsWith("\"x,y\",true,good,", "last,7,,x");
    assertThat(joined.notes()).containsExactly("a note", "more: another note");
  }

  @Test
  void tsvIsWhatLoadDataReads() {
    assertThat(draw(Format.TSV, ROWS, NONE))
        .isEqualTo(
            """
            name\tamount\tsize
            plain\t1234567\t67108864
            a,"b"\\n\\tc|d\\\\\t10000\t\\N
            \t-5\t18446744073709551615
            x,y\ttrue\tgood

            other\tn
            """);
  }

  @Test
  void markdownKeepsEachRowOnItsLineAndItsCellsApart() {
    assertThat(draw(Format.MARKDOWN, ROWS, NONE.titled("1. Mapper.find\nSELECT *")))
        .isEqualTo(
            """
            | name | amount | size |
            | --- | ---: | ---: |
            | plain | 1234567 | 67108864 |
            | a,"b"<br>\\\\tc\\|d\\\\ | 10000 |  |
            |  | -5 | 18446744073709551615 |
            | x, y | true | good |

            ### 1. Mapper.find

                SELECT *

            | other | n |
            | --- | ---: |
            """);
  }

  @Test
  void verticalPutsEachValueBesideItsName() {
    assertThat(draw(Format.VERTICAL, ROWS))
        .isEqualTo(
            """
            *** 1. row ***
              name: plain
            amount: 1,234,567
              size: 64 MiB
            *** 2. row ***
              name: a,"b"\\n\\tc|d\\
            amount: 10,000
              size:
            *** 3. row ***
              name:
            amount: -5
              size: 16.0 EiB
            *** 4. row ***
              name: x, y
            amount: true
              size: good
            (4 rows, 12 ms)
            a note
            """);
  }

  @Test
  void verticalShowsTheFactsOfOneThingAsOneRecord() {
    Section facts =
        Section.facts("provider", List.of(List.of("name", "cn1"), List.of("uuid", "a")));
    assertThat(draw(Format.VERTICAL, facts))
        .isEqualTo("*** 1. provider ***\nname: cn1\nuuid: a\n(12 ms)\n");
    assertThat(draw(Format.CSV, facts)).isEqualTo("provider,value\nname,cn1\nuuid,a\n");
  }

  @Test
  void jsonIsOneDocumentWithKeysInOrderAndExactNumbers() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("zone", "日本");
    document.put("big", new BigInteger("18446744073709551615"));
    document.put("ratio", new BigDecimal("1E+3"));
    document.put("none", null);
    document.put("empty", List.of());
    document.put("claims", List.of(Map.of("executed", true), "x"));

    assertThat(draw(Format.JSON, new Look(Look.UNBOUNDED, 0, true), Drawing.report(document, ROWS)))
        .isEqualTo(
            """
            {
              "zone": "日本",
              "big": 18446744073709551615,
              "ratio": 1000,
              "none": null,
              "empty": [],
              "claims": [
                {
                  "executed": true
                },
                "x"
              ]
            }
            """);
  }

  @Test
  void jsonlIsARowALineWithTheNumbersBare() {
    assertThat(draw(Format.JSONL, ROWS))
        .isEqualTo(
            """
            {"name":"plain","amount":1234567,"size":67108864}
            {"name":"a,\\"b\\"\\n\\tc|d\\\\","amount":10000,"size":null}
            {"name":"","amount":-5,"size":18446744073709551615}
            {"name":["x","y"],"amount":true,"size":"good"}
            """);
  }

  @Test
  void jsonlTellsTablesApartAndColumnsOfOneName() {
    Section twice =
        Section.of(
            List.of(Column.text("id"), Column.text("id"), Column.text("at")),
            List.of(row(1, 2, new PointInTime(Long.MAX_VALUE))),
            "pairs");
    Section size =
        Section.of(List.of(Column.text("size")), List.of(row(new ByteCount(1024))), "sizes");

    assertThat(draw(Format.JSONL, twice, size))
        .isEqualTo(
            """
            {"list":"pairs","id":1,"id_2":2,"at":null}
            {"list":"sizes","size":1024}
            """);
  }

  @Test
  void jsonStaysExactWhereOnlyAsciiCanBeWritten() {
    Report report = Drawing.report(Map.of("zone", "日"));

    assertThat(draw(Format.JSON, new Look(80, 0, false), report)).contains("\"\\u65E5\"");
  }

  @Test
  void aMillionRowsAreWrittenRowByRow() {
    Section many =
        Section.of(NONE.columns(), Collections.nCopies(1_000_000, row("node", 1234)), "providers");

    assertThat(draw(Format.TABLE, many)).endsWith("node   1,234\n(1,000,000 providers, 12 ms)\n");
  }
}
