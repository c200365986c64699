package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.output.Drawing;
import dev.runm.output.Report;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** What explain shows in the formats of its own, and on terminals of several widths. */
class ExplainFormatsIT {
  private static final Database DATABASE = new Database("explain_formats");
  private static final String FIND = "find --claim 1cpu-64M-10G";
  private static TestShell shell;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tree", "raw-json", "raw-tree", "html", "markdown", "csv"})
  void aFormatMayStandBehindTheCommandAsWellAsBeforeIt(String format) {
    String before = out("explain --format " + format + " status");
    String behind = out("explain status --format " + format);
    assertThat(behind.lines().count()).isEqualTo(before.lines().count());
  }

  @Test
  void rawJsonIsAnObjectForEachStatementAsTheServerWroteIt() {
    String sql = "SELECT p.id FROM providers p WHERE p.generation > 7 ORDER BY p.uuid";
    List<JsonNode> shown = objects(run("explain", "--format", "raw-json", "sql", sql));
    String asked =
        String.join(
            "\n", DATABASE.rows("EXPLAIN FORMAT=JSON " + sql.replace("providers", table())));
    assertThat(shown).containsExactly(JsonMapper.shared().readTree(asked));
    assertThat(objects(out("explain --format raw-json " + FIND)))
        .hasSize(2)
        .allMatch(plan -> plan.has("query_block"));
  }

  @Test
  void rawTreeIsTheServersOwnBelowANumberAndAnId() {
    assertThat(out("explain --format raw-tree " + FIND))
        .startsWith("-- 1. CodeMapper.resolve\n-> ")
        .contains("\n-- 2. ProviderMapper.findProviders\n-> ");
  }

  @Test
  void rawTreeOfWhatIsAnalyzedSaysWhatReallyHappened() {
    assertThat(out("explain --analyze --format raw-tree " + FIND))
        .contains("-- 2. ProviderMapper.findProviders\n-> ")
        .contains("(actual time=");
  }

  @Test
  void markdownHasAHeadingAStatementAndItsSqlInAFence() {
    List<String> lines = out("explain --format markdown " + FIND).lines().toList();
    assertThat(lines.get(0)).isEqualTo("## `explain find --claim 1cpu-64M-10G`");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("### "))
        .containsExactly(
            "### 1. CodeMapper.resolve: by index", "### 2. ProviderMapper.findProviders: by index");
    assertThat(lines).filteredOn("```sql"::equals).hasSize(2);
    assertThat(lines).filteredOn("```"::equals).hasSize(2);
    assertThat(lines)
        .contains("| table | access | key (columns used [not used]) | rows | extra | verdict |");
  }

  @Test
  void htmlIsAWholeDocument() {
    assertThat(out("explain --format html " + FIND).strip())
        .startsWith("<!DOCTYPE html>")
        .contains("<svg", "ProviderMapper.findProviders")
        .endsWith("</html>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain find --claim 1cpu-64M-10G-complex-caps",
        "explain --analyze find --claim 1cpu-64M-10G",
        "explain --trace find --claim 1cpu-64M-10G",
        "explain --locks claim 1cpu-64M-10G --execute",
        "explain --teach stats",
        "explain --mappers prototype find --claim 1cpu-64M-10G"
      })
  void noLineIsWiderThanTheTerminal(String line) {
    CommandLine words = new CommandLine(List.of(line.split(" ")));
    Report report = (Report) shell.bean(Dispatcher.class).runWrapped(words);
    for (int width : List.of(80, 140)) {
      String coloured = Drawing.tree(report, width, 256, true);
      String plain = Drawing.tree(report, width, 0, true);
      String ascii = Drawing.tree(report, width, 0, false);
      fits(coloured, width);
      fits(plain, width);
      fits(ascii, width);
      assertThat(coloured).contains("\033[");
      assertThat(plain).doesNotContain("\033").contains("└─");
      assertThat(AttributedString.stripAnsi(coloured)).isEqualTo(plain);
      assertThat(ascii.codePoints()).allMatch(c -> c == '\n' || c >= ' ' && c < 127);
    }
  }

  private static void fits(String drawn, int width) {
    assertThat(drawn.lines())
        .allSatisfy(
            line ->
                assertThat(AttributedString.fromAnsi(line).columnLength())
                    .as(line)
                    .isLessThanOrEqualTo(width));
  }

  private static String table() {
    return DATABASE.schema() + ".providers";
  }

  private static List<JsonNode> objects(String text) {
    try (MappingIterator<JsonNode> values =
        JsonMapper.shared().readerFor(JsonNode.class).readValues(text)) {
      return values.readAll();
    }
  }

  private static String out(String line) {
    return run(line.split(" "));
  }

  private static String run(String... words) {
    Answer answer = shell.run(words);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer.out();
  }
}
