package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimCommandIT {
  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in("claim_command", folder);
  }

  @AfterAll
  static void leave() {
    small.close();
  }

  @BeforeEach
  void reload() {
    small.reload();
  }

  @Test
  void proposesWithoutWriting() {
    Map<String, String> before = small.database().checksums();
    JsonNode answer = json("claim", small.claim(4, 100), "--limit", "all");
    assertThat(answer.get("count").asInt()).isEqualTo(3);
    assertThat(answer.get("truncated").asBoolean()).isFalse();
    assertThat(answer.get("claims").get(1).toString().replace('"', '\''))
        .isEqualTo(
            "{'items':[{'group':'machine','provider':'c2','resource_type':'runm.cpu.shared',"
                + "'used':4},{'group':'machine','provider':'c2','resource_type':'runm.memory',"
                + "'used':100}],'executed':false,'consumer':null}");
    assertThat(small.database().checksums()).isEqualTo(before);
  }

  @Test
  void proposesOneClaimWhereNoLimitIsGiven() {
    JsonNode answer = json("claim", small.claim(4, 100));
    assertThat(answer.get("count").asInt()).isEqualTo(1);
    assertThat(answer.get("truncated").asBoolean()).isTrue();
  }

  @Test
  void writesConsumerNameAllocationItemsAndGenerations() {
    String window = "acquire: 1796083200\nrelease: 1796256000\n";
    JsonNode answer = json("claim", small.claim(window, 4, 100), "--execute", "--consumer", "vm 1");
    assertThat(answer.at("/claims/0/executed").asBoolean()).isTrue();
    assertThat(answer.at("/claims/0/consumer").asString()).isEqualTo("vm 1");
    assertThat(
            small
                .database()
                .rows(
                    """
                    SELECT n.name, ot.code, ct.code, c.generation, a.acquire_time, a.release_time
                    FROM consumers c
                    JOIN consumer_types ct ON ct.id = c.type_id
                    JOIN object_names n ON n.uuid = c.uuid
                    JOIN object_types ot ON ot.id = n.object_type
                    JOIN allocations a ON a.consumer_id = c.id
                    """))
        .containsExactly("vm 1 runm.machine runm.machine 1 1796083200 1796256000");
    assertThat(small.items()).containsExactly("c1 runm.cpu.shared 4", "c1 runm.memory 100");
    assertThat(small.generations()).containsExactly("2", "1", "1");
  }

  @Test
  void aSecondClaimOfTheSameConsumerAddsAnAllocationAndRaisesItsGeneration() {
    execute(small.claim(4, 100), "vm1");
    execute(small.claim(2, 1), "vm1");
    assertThat(small.database().rows("SELECT generation FROM consumers")).containsExactly("2");
    assertThat(small.database().number("SELECT COUNT(*) FROM allocations")).isEqualTo(2);
    assertThat(small.items()).hasSize(4).contains("c1 runm.cpu.shared 2", "c1 runm.memory 1");
    assertThat(small.generations()).containsExactly("3", "1", "1");
  }

  @Test
  void claimsOfUnnamedConsumersAreEachOfAnother() {
    execute(small.claim(2, 1), null);
    execute(small.claim(2, 1), null);
    assertThat(small.database().number("SELECT COUNT(*) FROM consumers")).isEqualTo(2);
  }

  @Test
  void aClaimInAWindowOnlyCountsTheUseInThatWindow() {
    execute(small.claim("acquire: 4000000000\nrelease: 4000000100\n", 6, 900), "early");
    execute(small.claim("acquire: 4000000100\nrelease: 4000000200\n", 6, 900), "next");
    assertThat(small.items()).filteredOn(item -> item.startsWith("c1")).hasSize(4);
    execute(small.claim("acquire: 4000000199\nrelease: 4000000201\n", 6, 900), "both");
    assertThat(small.items()).filteredOn(item -> item.startsWith("c2")).hasSize(2);
    execute(small.claim("acquire: 4000000200\n", 4, 100), "after");
    assertThat(small.items()).filteredOn(item -> item.startsWith("c1")).hasSize(6);
  }

  @Test
  void aFullDeploymentIsOneClearErrorAndLeavesNoRow() {
    for (int i = 0; i < 3; i++) {
      execute(small.claim(6, 10), "vm" + i);
      execute(small.claim(4, 10), "vm" + i);
    }
    Map<String, String> before = small.database().checksums();
    String claim = small.claim(2, 10);
    Answer answer = small.shell().run("claim", claim, "--execute", "--consumer", "late");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .isEqualTo(
            "error: no provider meets claim claim, its rules or the capacity it asks for: nothing was written; find --why tells what is wanting\n");
    assertThat(small.database().checksums()).isEqualTo(before);
    assertThat(small.shell().run("claim", claim).out()).contains("No provider meets the request.");
  }

  @ParameterizedTest
  @CsvSource({
    "--execute --limit 2, --limit is for proposing",
    "--consumer vm1, --consumer goes with --execute",
    "--limit 0, --limit takes a whole number",
    "--exectue, did you mean --execute?",
    "another, does not know what to do with another",
  })
  void optionsThatDoNotGoTogetherAreRefused(String options, String message) {
    Map<String, String> before = small.database().checksums();
    Answer answer = small.shell().line("claim " + small.claim(2, 1) + " " + options);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains(message);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(small.database().checksums()).isEqualTo(before);
  }

  @Test
  void aConsumerNeedsANameThatFits() {
    String claim = small.claim(2, 1);
    for (String name : List.of(" ", "x".repeat(256))) {
      Answer answer = small.shell().run("claim", claim, "--execute", "--consumer", name);
      assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    }
    execute(claim, "x".repeat(255));
  }

  private static void execute(String claim, String consumer) {
    Answer answer =
        consumer == null
            ? small.shell().run("claim", claim, "--execute")
            : small.shell().run("claim", claim, "--execute", "--consumer", consumer);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains("Executed for consumer");
  }

  private static JsonNode json(String... words) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 1);
    all[words.length] = "--format=json";
    Answer answer = small.shell().run(all);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.out());
  }
}
