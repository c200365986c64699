package dev.runm.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void paragraphsAndHeadingsStandApartAtEmptyLines() {
    assertThat(Markdown.passages("## Head\none\ntwo\n\n\nthree"))
        .containsExactly(
            new Passage.Heading("Head"),
            new Passage.Paragraph("one two"),
            new Passage.Paragraph("three"));
  }

  @Test
  void linesThatStandInStayAsTheyAre() {
    assertThat(Markdown.passages("One\ntwo.\n\nThese:\n  - a  1\n    b\nand more"))
        .containsExactly(
            new Passage.Paragraph("One two."),
            new Passage.Paragraph("These:"),
            new Passage.Verbatim(List.of("- a  1", "  b")),
            new Passage.Paragraph("and more"));
  }

  @Test
  void pointsGoOnInLinesThatStandInAndMayHavePointsOfTheirOwn() {
    assertThat(Markdown.passages("- one\n  two\n  - deeper\n* three\n12. four\n\n  fixed"))
        .containsExactly(
            new Passage.Point("-", "one two"),
            new Passage.Point("  -", "deeper"),
            new Passage.Point("*", "three"),
            new Passage.Point("12.", "four"),
            new Passage.Verbatim(List.of("fixed")));
  }

  @Test
  void fencedLinesStayAsTheyAreAndMayHoldShorterFences() {
    assertThat(Markdown.passages("a\n````yaml\n# b\n```\n\n  c\n````\nd"))
        .containsExactly(
            new Passage.Paragraph("a"),
            new Passage.Verbatim(List.of("# b", "```", "", "  c")),
            new Passage.Paragraph("d"));
  }

  @Test
  void whatIsNotClosedGoesOnToTheEnd() {
    assertThat(Fence.at(List.of("~~~ try", "a", "```"), 0))
        .contains(new Fence("~~~", "try", List.of("a", "```"), 2, false));
    assertThat(Markdown.passages("~~~\na")).containsExactly(new Passage.Verbatim(List.of("a")));
  }

  @Test
  void ofATableTheFirstColumnIsANameAndTheOthersItsMeaning() {
    assertThat(Markdown.passages("| n | m |\n| --- | --- |\n| a \\| b | c | d |\n| e | f |\nend"))
        .containsExactly(
            new Passage.Terms(
                List.of(new Passage.Term("a | b", "c; d"), new Passage.Term("e", "f"))),
            new Passage.Paragraph("end"));
  }
}
