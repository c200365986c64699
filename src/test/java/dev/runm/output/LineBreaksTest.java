package dev.runm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {
  /** Some millions of letters would take minutes if each line measured all that follow. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "one two three~one|two|three",
        "one  two   three~one|two|three",
        "onetwothree~onetw|othre|e",
        "one twothreefour~one|twoth|reefo|ur",
        "  onetwo~|onetw|o",
        "onetw   ~onetw|",
        "on tw~on tw",
        "日本語日~日本|語日",
        "👍👍👍~👍👍|👍",
        "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301~e\u0301e\u0301e\u0301e\u0301e\u0301|e\u0301",
      })
  void aTextIsBrokenBetweenWordsAndElseWhereTheLineEnds(String text, String lines) {
    assertThat(LineBreaks.wrap(text, 5)).containsExactly(lines.split("\\|", -1));
  }

  @Test
  void aLetterThatIsWiderThanTheLineIsNotCut() {
    assertThat(LineBreaks.wrap("a👍b", 1)).containsExactly("a", "👍", "b");
  }

  @Test
  void partsKeepTheirStyles() {
    List<Styled> parts =
        List.of(new Styled("one tw", Style.DIM), new Styled("o three", Style.HEADING));

    assertThat(LineBreaks.wrap(parts, 5))
        .containsExactly(
            List.of(new Styled("one", Style.DIM)),
            List.of(new Styled("tw", Style.DIM), new Styled("o", Style.HEADING)),
            List.of(new Styled("three", Style.HEADING)));
  }

  @Test
  void aLongTextIsBrokenInTimeThatGrowsAsItDoes() {
    String words = "'00000000-0000-0000-0000-000000000000', ".repeat(100_000);
    String letters = "a " + "x".repeat(words.length());

    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          assertThat(LineBreaks.wrap(words, 76)).hasSize(100_000);
          assertThat(LineBreaks.wrap(letters, 80)).hasSize(50_001);
        });
  }
}
