package dev.runm.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.markdown.Markdown;
import dev.runm.markdown.Passage;
import dev.runm.output.Drawing;
import dev.runm.output.Prose;
import dev.runm.shell.Declaration;
import dev.runm.shell.Declarations;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help on the commands that there are; none of it asks the server. */
class HelpIT {
  private static final Path NOTES = Path.of("src/main/resources/dev/runm/help/commands");
  private static final int MOST_RELATED = 6;

  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("help");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void theListOfAllFitsAScreenAboveThePrompt() {
    String screen = Drawing.shown(shell.bean(Guide.class).overview(), 80, 0);
    assertThat(screen.lines()).hasSizeLessThanOrEqualTo(23).allMatch(line -> line.length() <= 80);
    assertThat(shell.line("help").out()).isEqualTo(screen);
  }

  @Test
  void everyCommandAndTopicIsInTheListOfAll() {
    String words = " " + shell.line("help").out().replaceAll("[,\\s]+", " ") + " ";
    for (Declaration command : commands()) {
      String[] name = command.name().split(" ");
      assertThat(words)
          .containsPattern(
              name.length == 1
                  ? " " + name[0] + " "
                  : " " + name[0] + " \\[?(\\w+\\|)*" + name[1] + "[] |]");
    }
    assertThat(shell.bean(Topics.class).names()).isNotEmpty().allMatch(words::contains);
  }

  @Test
  void everyCommandBelongsToASubject() {
    assertThat(commands())
        .hasSizeGreaterThanOrEqualTo(40)
        .allSatisfy(command -> assertThat(Subject.ofGroup(command.group())).isPresent());
  }

  @Test
  void helpCommandsListsEachOnALineWithWhatItDoes() {
    String help = shell.line("help commands").out();
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    assertThat(commands())
        .allSatisfy(
            command ->
                assertThat(flat(help)).contains(command.name() + " " + command.description()));
  }

  @Test
  void everyCommandHasAnExampleAndRelatedCommands() {
    Set<String> known = names();
    Set<String> mentioned = new TreeSet<>();
    for (Declaration command : commands()) {
      Notes notes = Notes.on(command.name());
      assertThat(notes.example()).as("example of " + command.name()).isNotEmpty();
      assertThat(notes.example()).anyMatch(line -> line.startsWith(Prose.PROMPT + command.name()));
      assertThat(notes.example()).allMatch(line -> line.length() <= 78);
      assertThat(notes.related())
          .as("related to " + command.name())
          .hasSizeBetween(1, MOST_RELATED)
          .doesNotHaveDuplicates()
          .doesNotContain(command.name())
          .isSubsetOf(known);
      mentioned.addAll(notes.related());
    }
    assertThat(mentioned)
        .as("commands that no other one names")
        .containsAll(commands().stream().map(Declaration::name).toList());
  }

  @Test
  void allNotesBelongToACommand() throws IOException {
    Set<String> files =
        commands().stream()
            .map(command -> command.name().replace(' ', '-') + ".txt")
            .collect(Collectors.toSet());
    try (Stream<Path> notes = Files.list(NOTES)) {
      assertThat(notes.map(file -> file.getFileName().toString()).toList()).isSubsetOf(files);
    }
  }

  @Test
  void helpOfACommandShowsItsUsageArgumentsOptionsAndDefaults() {
    for (Declaration command : commands()) {
      String help = shell.line("help " + command.name()).out();
      assertThat(flat(help))
          .startsWith(flat(command.description() + " " + String.join(" ", command.usage())));
      for (Declaration.Argument argument : command.arguments()) {
        assertThat(argument.description()).as(command.name()).isNotBlank();
        assertThat(flat(help)).contains(argument.name() + " " + argument.description());
      }
      for (Declaration.Option option : command.options()) {
        assertThat(option.description()).as(command.name()).isNotBlank();
        String more = option.defaultValue().map(value -> " (default " + value + ")").orElse("");
        assertThat(flat(help)).contains(option.usage() + " " + option.description() + more);
      }
      assertThat(shell.line(command.name() + " --help").out()).isEqualTo(help);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 80, 140})
  void pagesFitTheTerminal(int width) {
    for (String name : shell.bean(Guide.class).names()) {
      assertThat(Drawing.shown(shell.bean(Guide.class).about(name), width, 0).lines())
          .as(name)
          .allMatch(line -> line.length() <= Math.min(width, 80));
    }
  }

  @Test
  void atEightyColumnsNothingIsCutOff() {
    for (Declaration command : commands()) {
      String help = Drawing.shown(shell.bean(Guide.class).about(command.name()), 80, 0);
      List<Passage> fixed = new ArrayList<>(Markdown.passages(command.text()));
      fixed.add(new Passage.Verbatim(Notes.on(command.name()).example()));
      for (Passage passage : fixed) {
        if (passage instanceof Passage.Verbatim verbatim) {
          assertThat(help.lines().map(String::strip).toList())
              .as(command.name())
              .containsAll(verbatim.lines().stream().map(String::strip).toList());
        }
      }
    }
  }

  @Test
  void aFirstWordListsTheCommandsThatBeginWithIt() {
    assertThat(shell.line("help baseline").out().lines())
        .hasSize(6)
        .contains("  baseline check  Explains the commands of baselines again, and compares.");
  }

  @Test
  void aSubjectIsFoundByNumberAndWord() {
    assertThat(shell.line("help 4").out())
        .startsWith("How is a request for providers described")
        .contains("\n  find ");
    assertThat(shell.line("help requests").out()).isEqualTo(shell.line("help 4").out());
    assertThat(shell.line("help plans").out()).contains("\n  whatif add ");
  }

  @Test
  void topicsTakeNoNameOfACommand() {
    assertThat(shell.bean(Topics.class).names())
        .isNotEmpty()
        .allSatisfy(
            topic -> {
              assertThat(shell.bean(Declarations.class).named(topic)).isEmpty();
              assertThat(shell.line("help " + topic).out().lines().count()).isGreaterThan(5);
            });
    assertThat(shell.line("help words").out()).contains("  claim request   what a person asks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "help fnd: (did you mean find?)",
        "help wrods: (did you mean words?)",
        "help plnas: (did you mean plans?)",
        "help baseline chek: (did you mean baseline check?)",
        "help find claim: help find tells of find",
        "help zzzzzz: help lists them"
      })
  void aMistypedNameIsAnErrorThatNamesTheNearest(String lineAndHint) {
    String[] parts = lineAndHint.split(": ", 2);
    TestShell.Answer answer = shell.line(parts[0]);
    assertThat(answer.err()).contains(parts[1]).hasLineCount(1);
    assertThat(answer.exitCode().value()).isEqualTo(2);
  }

  @Test
  void programsReadHelpAsJson() {
    assertThat(shell.line("help find --format json").out())
        .contains("\"command\": \"find\"", "\"name\": \"--limit\"", "\"default\": \"50\"")
        .contains("\"related\": [");
    assertThat(shell.line("help --format json").out()).contains("\"subject\": \"Requests\"");
    assertThat(shell.line("help words --format json").out()).contains("\"topic\": \"words\"");
    assertThat(shell.line("help --format csv").out().lines())
        .hasSize(commands().size() + 1)
        .contains("Session,exit,Leaves the shell.");
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(shell.bean(Topics.class).names());
    commands().forEach(command -> names.add(command.name()));
    return names;
  }

  private static List<Declaration> commands() {
    return shell.bean(Declarations.class).all();
  }
}
