package dev.runm.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.output.Drawing;
import dev.runm.shell.Declaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How pages are read and drawn. */
class PagesTest {
  private static final String TOPIC =
      """
      # Of birds.

      Birds have `two` legs
      and fly.

      ## Kinds

      - the owl,
        which is wise
      - the hen

      | kind | eggs |
      | --- | --- |
      | hen \\| cock | many |
      | `a very long name for a bird it is` | few |

      ```
      $ bird | fly
      ```
      """;

  @Test
  void aTopicIsDrawnAsTheTerminalHasRoom() {
    assertThat(drawn(Page.topic("birds", TOPIC), 40))
        .isEqualTo(
            """
            Of birds.

              Birds have `two` legs and fly.

            Kinds
              - the owl, which is wise
              - the hen

              hen | cock  many
              a very long name for a bird it is
                          few

              $ bird | fly
            """);
  }

  @Test
  void linesGetNoLongerThanPeopleReadWell() {
    Page page = new Page("long", "word ".repeat(50).strip(), List.of(), List.of());
    assertThat(drawn(page, 140).lines()).hasSize(4).allMatch(line -> line.length() <= 80);
  }

  @Test
  void headingsAreBoldWhereThereAreColours() {
    HelpReport report = HelpReport.of(Page.topic("birds", TOPIC));
    assertThat(Drawing.shown(report, 80, 256)).contains("\033[1mKinds");
    assertThat(Drawing.shown(report, 80, 0)).doesNotContain("\033");
  }

  @Test
  void aTopicWithoutATitleIsRefused() {
    assertThatThrownBy(() -> Page.topic("birds", "Birds.")).hasMessage("topic birds has no title");
  }

  @Test
  void notesAreTheirHeadAndTheExampleBelow() {
    assertThat(Notes.parse("see: find, why\nbefore: load x\n\nrunm> find\n\nnothing\n"))
        .isEqualTo(new Notes(List.of("find", "why"), List.of("runm> find", "", "nothing")));
    assertThat(Notes.on("no such command")).isEqualTo(new Notes(List.of(), List.of()));
  }

  @Test
  void commandsOfOneFirstWordAreListedTogether() {
    List<Listed> all =
        Listed.all(List.of(command("mapper diff"), command("mapper list"), command("sql")));
    assertThat(all)
        .singleElement()
        .satisfies(listed -> assertThat(listed.names()).containsExactly("mapper diff|list", "sql"));
  }

  @Test
  void aGroupThatNoSubjectKnowsComesLast() {
    assertThat(Listed.all(List.of(command("a", "Strange"), command("b", "Plans"))))
        .extracting(Listed::title)
        .containsExactly("Plans: is every index used?", "Strange");
  }

  @Test
  void onANarrowTerminalCommandsStandBelowTheirSubject() {
    List<Listed> subjects =
        Listed.all(
            IntStream.range(0, 9).mapToObj(i -> command("command" + i, "Distances")).toList());
    HelpReport report =
        HelpReport.list(new Overview(subjects, List.of("words")), subjects, List.of());
    assertThat(Drawing.shown(report, 40, 0))
        .startsWith(
            """
            7 How near, how far?
              command0, command1, command2,
              command3, command4, command5,
              command6, command7, command8
            Topics
              words
            """);
  }

  private static Declaration command(String name) {
    return command(name, "Plans");
  }

  private static Declaration command(String name, String group) {
    return new Declaration(
        name, List.of(), group, "Does.", "", List.of(), List.of(option()), false);
  }

  private static Declaration.Option option() {
    return new Declaration.Option("x", "--x", true, false, Optional.empty(), List.of(), "an x");
  }

  private static String drawn(Page page, int width) {
    return Drawing.shown(HelpReport.of(page), width, 0);
  }
}
