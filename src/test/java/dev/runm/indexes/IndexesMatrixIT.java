package dev.runm.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.shell.Declaration;
import dev.runm.shell.Declarations;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which command uses which index is what explain says of each, and nothing stays of a run. */
class IndexesMatrixIT {
  private static final Database DATABASE = new Database("indexes_matrix");
  private static TestShell shell;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void everyShippedCommandIsExplainedAndNothingStays() {
    Map<String, String> before = DATABASE.checksums();
    JsonNode answer = json("indexes --matrix");
    assertThat(DATABASE.checksums()).isEqualTo(before);
    assertThat(answer.get("script").asString()).isEqualTo("the shipped commands");
    assertThat(answer.get("commands").size()).isGreaterThan(50);
    for (JsonNode left : answer.get("left_out")) {
      assertThat(left.get("command").asString()).contains("1cpu-64M-10G-membership");
      assertThat(left.get("reason").asString()).contains("no provider group east-row2");
    }
    assertThat(how(answer, "ix_allocation_items_usage", "find --claim 1cpu-64M-10G"))
        .containsExactly("ref");
    assertThat(how(answer, "ix_providers_parent", "find --claim 1cpu-64M-10G")).isEmpty();
    // what is held is a part of what is largest, which only the server works out
    assertThat(how(answer, "ix_inventories_type_largest", "release --all")).contains("write");
  }

  @Test
  void everyShippedCommandAndClaimIsInTheShippedScript() throws IOException {
    String script = Files.readString(Path.of("scripts/lib/commands.rsh"));
    try (var claims = Files.list(Path.of("profiles/claims"))) {
      assertThat(claims.map(claim -> claim.getFileName().toString().replace(".yaml", "")))
          .allSatisfy(
              claim ->
                  assertThat(script)
                      .contains("find --claim " + claim + "\n")
                      .containsPattern("(?m)^claim " + claim + " --execute"));
    }
    List<String> elsewhere = List.of("Plans", "Session", "Scripts", "Lessons");
    assertThat(shell.bean(Declarations.class).all())
        .filteredOn(command -> !elsewhere.contains(command.group()))
        .extracting(Declaration::name)
        .hasSizeGreaterThan(14)
        .filteredOn(name -> !List.of("load", "profiles").contains(name))
        .filteredOn(name -> !name.startsWith("edit "))
        .allSatisfy(name -> assertThat(script).containsPattern("(?m)^" + name + "\\b"));
  }

  @Test
  void aCommandOfAScriptFindsWhatThoseBeforeItDid() throws IOException {
    JsonNode answer =
        json(
            "indexes --matrix "
                + script(
                    "claim 1cpu-64M-10G --execute --consumer $1",
                    "consumer $1",
                    "release --consumer $1")
                + " some-vm");
    assertThat(answer.get("left_out").isEmpty()).isTrue();
    assertThat(how(answer, "ix_allocations_consumer", "consumer some-vm")).contains("ref");
    assertThat(how(answer, "ix_consumers_owner", "claim 1cpu-64M-10G --execute --consumer some-vm"))
        .containsExactly("write");
    assertThat(DATABASE.number("SELECT COUNT(*) FROM consumers")).isZero();
  }

  @Test
  void whatCannotBeExplainedIsLeftOutAndSaid() throws IOException {
    String script =
        script("load 100-nested", "exit", "frobnicate", "partitions", "indexes --matrix");
    JsonNode answer = json("indexes --matrix " + script);
    assertThat(answer.get("commands").size()).isEqualTo(1);
    List<String> left = new ArrayList<>();
    answer
        .get("left_out")
        .forEach(one -> left.add(one.get("line").asInt() + " " + one.get("reason").asString()));
    assertThat(left).hasSize(4);
    assertThat(left.get(2)).startsWith("3 unknown command frobnicate");
    assertThat(left.get(3)).contains("cannot be explained itself");
    Answer shown = shell.line("indexes --matrix " + script);
    assertThat(shown.out()).contains("left out of " + script).contains("load 100-nested");
    assertThat(DATABASE.number("SELECT nodes FROM runm_deployment")).isEqualTo(100);
  }

  @Test
  void ofAnExplainedCommandOfAScriptTheCommandCounts() throws IOException {
    JsonNode answer = json("indexes --matrix " + script("explain partitions", "partitions"));
    assertThat(answer.get("left_out").isEmpty()).isTrue();
    assertThat(answer.at("/commands/0/command").asString()).isEqualTo("partitions");
    assertThat(answer.at("/commands/0/statements")).isEqualTo(answer.at("/commands/1/statements"));
  }

  @Test
  void theMatrixEndsWithWhatNoCommandRead() throws IOException {
    Answer answer =
        shell.line(
            "indexes --matrix "
                + script("partitions", "providers --limit 1", "claim 1cpu-64M-10G --execute"));
    assertThat(answer.out())
        .containsPattern("ux_partitions_uuid +e··\\n")
        .containsPattern("ix_consumers_owner +··w\\n");
    String last = answer.out().strip().lines().reduce((one, other) -> other).orElseThrow();
    assertThat(last)
        .startsWith("Read by no command: ")
        .contains("ix_consumers_owner (written by 3)")
        .doesNotContain("ux_")
        .doesNotContain("PRIMARY");
  }

  @Test
  void fewOfManyCommandsAreDrawnInABlock() throws IOException {
    String[] lines = new String[90];
    Arrays.fill(lines, "partitions");
    Answer answer = shell.line("indexes --matrix " + script(lines));
    assertThat(answer.out())
        .contains("by command 1 to 30")
        .contains("by command 31 to 60")
        .contains("by command 61 to 90");
    assertThat(answer.out().substring(answer.out().indexOf("by command 1 to")).lines())
        .filteredOn(line -> line.contains("···"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void aRowForEachUseIsWhatProgramsRead() throws IOException {
    Answer answer = shell.run("indexes", "--matrix", script("partitions"), "--format", "csv");
    assertThat(answer.out())
        .startsWith("table,index,columns,no,command,how\n")
        .contains("partitions,ux_partitions_uuid,uuid,1,partitions,eq_ref\n")
        .contains("providers,ux_providers_uuid,uuid,,,never\n");
  }

  @Test
  void aScriptThatIsNotThereIsRefused() {
    Answer answer = shell.line("indexes --matrix nowhere.rsh");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains("there is no script nowhere.rsh");
  }

  private String script(String... lines) throws IOException {
    return Files.writeString(folder.resolve("some.rsh"), String.join("\n", lines)).toString();
  }

  private static List<String> how(JsonNode answer, String index, String command) {
    int number = 0;
    for (JsonNode one : answer.get("commands")) {
      if (one.get("command").asString().equals(command)) {
        number = one.get("number").asInt();
      }
    }
    assertThat(number).as(command).isPositive();
    List<String> how = new ArrayList<>();
    for (JsonNode one : answer.get("indexes")) {
      if (one.get("index").asString().equals(index)) {
        for (JsonNode use : one.get("used_by")) {
          if (use.get("command").asInt() == number) {
            use.get("how").forEach(word -> how.add(word.asString()));
          }
        }
      }
    }
    return how;
  }

  private static JsonNode json(String line) {
    Answer answer = shell.line(line + " --format json");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.out());
  }
}
