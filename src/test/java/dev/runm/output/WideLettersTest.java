package dev.runm.output;

import static dev.runm.output.Drawing.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that take two cells, or none. */
class WideLettersTest {
  private static final String FAMILY = "👩\u200d👩\u200d👧";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "east",
        "日本語",
        "한국어",
        "ｗｉｄｅ",
        "e\u0301a\u0308",
        "नमस्ते",
        "مرحبا",
        "👍🏽",
        FAMILY,
        "🇪🇺",
        "❤\ufe0f",
        "x\u200by",
        "—…"
      })
  void aTextTakesTheCellsThatJLineMeasures(String text) {
    assertThat(ScreenText.width(text)).isEqualTo(new AttributedString(text).columnLength());
  }

  @Test
  void theColumnsBehindThemAlign() {
    Section names =
        Section.of(
            List.of(Column.text("name"), Column.number("n"), Column.text("note")),
            List.of(row("日本語", 1, "a"), row("e\u0301te\u0301", 1000, "b"), row("👍", 20, "c")),
            "rows");

    List<String> lines = Drawing.table(80, names).lines().toList();

    assertThat(lines)
        .filteredOn(line -> line.matches(".*  [abc]|.*note"))
        .hasSize(4)
        .extracting(line -> ScreenText.width(line.replaceFirst("  (?:[abc]|note)$", "")))
        .containsOnly(13);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"日本語日本語", "e\u0301e\u0301e\u0301e\u0301e\u0301", FAMILY + FAMILY, "👍🏽👍🏽👍🏽"})
  void aTextThatIsCutFitsAndIsNotCutInsideALetter(String text) {
    for (int cells = 1; cells < 12; cells++) {
      String cut = ScreenText.fit(text, cells, "…");
      assertThat(ScreenText.width(cut)).isLessThanOrEqualTo(cells);
      assertThat(ScreenText.width(ScreenText.fitMiddle(text, cells, "…")))
          .isLessThanOrEqualTo(cells);
      assertThat(cut).doesNotStartWith("\u0301").doesNotContain("\ufffd");
    }
  }
}
