package dev.runm.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectCommandIT {
  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    shell = TestShell.in("expect_command");
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "find --claim 1cpu-64M-10G | index ix_inventories_type_provider",
        "find --claim 1cpu-64M-10G | index ix_inventories_type_provider on inventories",
        "find --claim 1cpu-64M-10G | index ux_inventories_provider_type on inv0",
        "find --claim 1cpu-64M-10G | no index ix_providers_parent",
        "find --claim 1cpu-64M-10G | no index ux_object_names_uuid on inventories",
        "find --claim 1cpu-64M-10G | no full scan",
        "find --claim 1cpu-64M-10G | no index scan",
        "find --claim 1cpu-64M-10G | verdict index",
        "find --claim 1cpu-64M-10G | verdict <= costly",
        "find --claim 1cpu-64M-10G | rows 50",
        "find --claim 1cpu-64M-10G --limit 7 | rows =7",
        "find --claim 1cpu-64M-10G | rows <= 50",
        "find --claim 1cpu-64M-10G | statements <= 3",
        "find --claim 1cpu-64M-10G | statements = 2",
        "find --claim 1cpu-64M-10G | examined <= 5,000",
        "find --claim 1cpu-64M-10G | examined > 100",
        "find --claim 1cpu-64M-10G | time < 60s",
        "find --claim 1cpu-64M-10G | time < 60000ms",
        "find --claim 1cpu-64M-10G | command find",
        "find --claim 1cpu-64M-10G | no command explain",
        "find --claim 1cpu-64M-10G | text RACK1-node25",
        "find --claim 1cpu-64M-10G | text There are more",
        "find --claim 1cpu-64M-10G | no text rack9",
        "explain --no-sql find --claim 1cpu-64M-10G | option claim",
        "explain --no-sql find --claim 1cpu-64M-10G | no option locks",
        "explain --no-sql find --claim 1cpu-64M-10G | text rack1-node1",
        "stats | verdict scan",
        "stats | index scan",
        "explain stats | verdict scan",
        "explain find --claim 1cpu-64M-10G | statements 2",
        "explain find --claim 1cpu-64M-10G | rows 50",
        "explain --without ix_providers_parent find --claim 1cpu-64M-10G | statements 2",
        "explain --without ix_providers_parent find --claim 1cpu-64M-10G | rows 50",
        "explain sql SELECT name FROM object_names LIMIT 40 | rows 40",
        "explain sql --write UPDATE providers SET generation = 9 WHERE id < 4 | rows 3",
        "explain find --claim 1cpu-64M-10G | index ix_inventories_type_provider on inventories",
        "claim 1cpu-64M-10G --execute | index PRIMARY on providers",
        "claim nosuch | error 'NO CLAIM is named'",
        "sql SELECT name FROM object_names WHERE name = 'no  such' | rows 0",
        "sql SELECT name FROM object_names WHERE name = 'no  such' | statements 1",
        "sql SELECT id FROM providers WHERE generation > 99999 | full scan",
      })
  void whatIsTrueIsAsExpected(String command, String expectation) throws IOException {
    Answer answer = script(command, "expect " + expectation);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(answer.err()).contains("as expected: " + expectation.replace("'", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index nosuch on inventories | used on inventories: ix_inventories_type_provider,",
        "index ix_inventories_type_provider on providers | used on providers: PRIMARY",
        "index PRIMARY on nosuch | no statement reads nosuch",
        "no index ix_inventories_type_provider | it is used in statement 1 (CodeMapper.resolve)",
        "no index ix_providers_parnt | the schema has no such index (did you mean"
            + " ix_providers_parent?)",
        "full scan | no statement has it",
        "verdict scan | it is index",
        "rows 49 | it was 50",
        "rows < 50 | it was 50",
        "statements > 2 | it was 2",
        "examined <= 20 | it was ",
        "error 'capacity' | the command did not fail",
        "time < 0.001ms | it took ",
      })
  void whatIsNotEndsTheScriptWithWhatWasSeenAndWhere(String expectation, String seen)
      throws IOException {
    Answer answer =
        script("find --claim 1cpu-64M-10G", "expect " + expectation, "load 1k-shared-compute");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
    String error =
        answer.err().lines().filter(line -> line.startsWith("error:")).findFirst().orElse("");
    assertThat(error)
        .contains("test.rsh:2: expected " + expectation.replace("'", ""))
        .contains("of 'find --claim 1cpu-64M-10G', but " + seen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claim 1cpu-64M-10G --execute --count 40 | no full scan | the first 100 are looked at",
        "claim 1cpu-64M-10G --execute --count 40 | verdict index | the first 100 are looked at",
        "claim 1cpu-64M-10G --execute --count 40 | no index nosuch | the first 100 are looked at",
        "claim 1cpu-64M-10G --execute --count 40 | examined > 1 | the first 100 are looked at",
        "load 100-shared-compute | no full scan | there is no plan any more of statement",
        "load 100-shared-compute | examined > 1 | cannot say how many rows were read",
        "indexes --matrix scripts/lib/lab-commands.rsh | no full scan | it runs other commands",
        "indexes --matrix scripts/lib/lab-commands.rsh | statements > 0 | it runs other commands",
      })
  void whatWasNotLookedAtMeetsNoExpectation(String command, String expectation, String seen)
      throws IOException {
    Answer answer = script(command, "expect " + expectation);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
    assertThat(answer.err()).contains(seen);
  }

  @Test
  void aFindingIsQuotedWithItsStatement() throws IOException {
    Answer answer = script("stats", "expect no index scan");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
    assertThat(answer.err()).containsPattern("statement \\d+ \\(StatsMapper\\.\\w+\\) has one: ");
  }

  @Test
  void aFailureWithoutAnExpectationBehindItEndsTheScript() throws IOException {
    Answer answer = script("claim nosuch", "find --claim 1cpu-64M-10G", "expect error 'nosuch'");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.all()).contains("test.rsh:1: no claim is named").doesNotContain("node1");
  }

  @Test
  void anotherFailureThanExpectedEndsTheScript() throws IOException {
    Answer answer = script("claim nosuch", "expect error 'capacity'");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
    assertThat(answer.err()).contains("but it failed with: no claim is named");
  }

  @Test
  void whatIsExpectedOfACommandThatFailedIsNotMet() throws IOException {
    Answer answer = script("claim nosuch", "expect error 'nosuch'", "expect no full scan");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
    assertThat(answer.err()).contains("test.rsh:3: ").contains("but the command failed: no claim");
  }

  @Test
  void severalExpectationsSpeakOfTheSameCommand() throws IOException {
    Answer answer =
        script(
            "stats",
            "find --claim 1cpu-64M-10G",
            "expect statements 2",
            "expect verdict index",
            "expect statements 2");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
  }

  @Test
  void whatACommandDidWithoutExplainIsMeasuredTheSame() throws IOException {
    Answer plain = script("find --claim 1cpu-64M-10G", "expect examined 1");
    Answer explained = script("explain find --claim 1cpu-64M-10G", "expect examined 1");
    assertThat(figure(plain)).isEqualTo(figure(explained)).isNotEqualTo("0");
  }

  @Test
  void whatOnlySetsTheSessionUpIsNoStatementOfTheCommand() throws IOException {
    String sql = "sql SELECT name FROM object_names LIMIT 3";
    for (String command : List.of(sql, "explain " + sql)) {
      Answer answer = script(command, "expect statements 1", "expect examined 3");
      assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    }
    Answer used = script(sql, "expect no index ux_object_names_name");
    assertThat(used.err()).doesNotContain("statement 2");
  }

  private static String figure(Answer answer) {
    return answer.err().strip().replaceFirst("(?s).*but it was ", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expect",
        "expect nosuch",
        "expect rows",
        "expect rows many",
        "expect rows <> 3",
        "expect index",
        "expect index a of b",
        "expect verdict good",
        "expect error",
        "expect time < 3",
        "expect time < 3x",
        "expect no fullscan"
      })
  void whatCannotBeReadIsSaidBeforeAnythingIsLookedAt(String line) throws IOException {
    Answer answer = script("find --claim 1cpu-64M-10G --limit 1", line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains("test.rsh:2: ");
  }

  private Answer script(String... lines) throws IOException {
    Path file = folder.resolve("test.rsh");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return shell.run(file.toString());
  }
}
