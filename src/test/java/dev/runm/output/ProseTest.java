package dev.runm.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.markdown.Markdown;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {
  private static final String LONG = "12345678 ".repeat(30).strip();

  @Test
  void paragraphsAreBrokenBetweenWordsAndStandApart() {
    assertThat(lines("one two three four five\nsix\n\n\nseven", 20))
        .containsExactly("one two three four", "five six", "", "seven");
  }

  @Test
  void linesGetNoLongerThanPeopleReadWellWhereverTheyStand() {
    for (int width : List.of(140, Look.UNBOUNDED)) {
      assertThat(lines(LONG, width)).hasSize(4).allMatch(line -> line.length() <= 80);
      assertThat(lines("- " + LONG, width)).hasSize(4).allMatch(line -> line.length() <= 80);
      assertThat(page(LONG, width)).hasSize(4).allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void pointsGoOnBelowTheirText() {
    assertThat(lines("- one two three four five\n- six\n1. seven eight nine tenth", 23))
        .containsExactly(
            "- one two three four", "  five", "- six", "1. seven eight nine", "   tenth");
  }

  @Test
  void whatIsToBeCopiedIsNeitherBrokenNorCutOff() {
    assertThat(lines("Try:\n```\n" + LONG + "\n```\nand go on", 20))
        .containsExactly("Try:", "    " + LONG, "", "and go on");
  }

  @Test
  void onAPageTextStandsInBelowItsHeading() {
    assertThat(page("## Head\n\ntext:\n\n  a\n\n- b\n- c", 80))
        .containsExactly("Head", "  text:", "", "  a", "", "  - b", "  - c");
  }

  @Test
  void withoutColoursStrongWordsLoseTheirMarksAndCodeKeepsIts() {
    assertThat(lines("## Head\na **strong word** and `some code`.", 80))
        .containsExactly("Head", "", "a strong word and `some code`.");
  }

  @Test
  void withColoursMarksBecomeLooksAndTakeNoRoom() {
    assertThat(Canvas.drawn(Prose.of("a **b c** `d` and more"), new Look(20, 256, true)).lines())
        .singleElement()
        .asString()
        .contains("\033[1mb c")
        .doesNotContain("*", "`");
  }

  @Test
  void nothingMovesTheCursor() {
    assertThat(lines("a\033[2Jb\n```\n\033[2J\n```", 80))
        .containsExactly("a\\x1b[2Jb", "", "    \\x1b[2J");
  }

  private static List<String> lines(String text, int width) {
    return Canvas.drawn(Prose.of(text), new Look(width, 0, true)).lines().toList();
  }

  private static List<String> page(String text, int width) {
    Prose page = Prose.page(Markdown.passages(text));
    return Canvas.drawn(page, new Look(width, 0, true)).lines().toList();
  }
}
