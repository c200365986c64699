package dev.runm.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindCommandIT {
  private static TestShell shell;
  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    shell = TestShell.in("find_command");
    assertThat(shell.line("load 100-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void findsAsManyProvidersAsTheLimitAsksForAndSaysThatThereAreMore() {
    Answer answer = shell.line("find --claim 1cpu-64M-10G --limit 3");
    assertThat(answer.out()).contains("east-row1-rack1-node3").contains("(3 providers");
    assertThat(answer.out()).doesNotContain("node4").contains("There are more");
  }

  @Test
  void showsFiftyWhereNoLimitIsGiven() {
    assertThat(names("find --claim 1cpu-64M-10G")).hasSize(50);
  }

  @Test
  void aLimitOnlyTrimsWhatIsFoundWithoutOne() {
    List<String> all = names("find --claim 1cpu-64M-10G-complex-caps --limit all");
    assertThat(all).hasSize(75).allMatch(name -> name.matches("east-row1-rack[234]-node[0-9]+"));
    for (int limit : new int[] {1, 2, 74, 75, 76, 1000}) {
      String line = "find --claim 1cpu-64M-10G-complex-caps --limit " + limit;
      assertThat(names(line)).isEqualTo(all.subList(0, Math.min(limit, 75)));
      assertThat(json(line).get("groups").get(0).get("truncated").asBoolean())
          .isEqualTo(limit < 75);
    }
  }

  @Test
  void answersInJsonAsTheDesignSays() {
    JsonNode answer = json("find --claim 1cpu-64M-10G-complex-caps --limit 1");
    assertThat(keys(answer)).containsExactly("claim", "partition", "window", "groups");
    assertThat(answer.get("claim").asString()).isEqualTo("1cpu-64M-10G-complex-caps");
    assertThat(answer.get("partition").isNull()).isTrue();
    assertThat(keys(answer.get("window"))).containsExactly("acquire", "release");
    assertThat(answer.get("window").get("acquire").isIntegralNumber()).isTrue();
    assertThat(answer.get("window").get("release").isNull()).isTrue();
    JsonNode group = answer.get("groups").get(0);
    assertThat(keys(group)).containsExactly("group", "providers", "count", "truncated");
    assertThat(group.get("group").asString()).isEqualTo("compute");
    assertThat(group.get("count").asInt()).isEqualTo(1);
    JsonNode provider = group.get("providers").get(0);
    assertThat(keys(provider)).containsExactly("name", "uuid", "root", "resources");
    assertThat(provider.get("name").asString()).isEqualTo("east-row1-rack2-node1");
    assertThat(provider.get("uuid").asString()).matches("[0-9a-f]{32}");
    assertThat(provider.get("root").asString()).isEqualTo("east-row1-rack2-node1");
    assertThat(provider.get("resources").toString())
        .isEqualTo(
            "{'runm.cpu.shared':{'amount':1,'free':384,'capacity':384},"
                .concat("'runm.memory':{'amount':67108864,'free':205755777024,")
                .concat("'capacity':205755777024},'runm.storage.block':{'amount':1000000000,")
                .concat("'free':1000000000000,'capacity':1000000000000}}")
                .replace('\'', '"'));
  }

  @Test
  void takesTheWindowAndThePartitionOfTheClaimIntoTheAnswer() throws IOException {
    JsonNode answer =
        json(
            "find --claim "
                + claim(
                    """
                    partition: part0
                    acquire: 2026-12-01T00:00:00Z
                    release: 1796256000
                    request_groups:
                      - name: compute
                        resources: {runm.cpu.shared: {min: 1}}
                    """));
    assertThat(answer.get("partition").asString()).isEqualTo("part0");
    assertThat(answer.get("window").toString())
        .isEqualTo("{\"acquire\":1796083200,\"release\":1796256000}");
    assertThat(answer.get("groups").get(0).get("group").asString()).isEqualTo("compute");
  }

  @Test
  void anEmptyAnswerIsNoErrorInAnyFormat() throws IOException {
    String path = claim("request_groups: [{resources: {runm.gpu.virtual: {min: 1}}}]");
    Answer table = shell.run("find", "--claim", path);
    assertThat(table.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(table.out()).contains("(no providers").doesNotContain("There are more");
    JsonNode group = json("find --claim " + path).get("groups").get(0);
    assertThat(group.get("count").asInt()).isZero();
    assertThat(group.get("providers").isEmpty()).isTrue();
    assertThat(shell.run("find", "--claim", path, "--format", "csv").out().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", "ALL", "99999999999", "2147483647", ""})
  void aLimitThatIsNoCountIsRefused(String limit) {
    Answer answer = shell.run("find", "--claim", "1cpu-64M-10G", "--limit", limit);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains("--limit");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "runm.cpu.shard,     c, 1, resource type runm.cpu.shard, runm.cpu.shared",
        "cpu.x86.avx3,       k, 3, capability cpu.x86.avx3,       cpu.x86.avx",
        "east-row1-rack9,    g, 3, provider group east-row1-rack9, east-row1-rack1",
        "part1,              p, 1, partition part1,               part0",
        "pärt0,              p, 1, partition pärt0,               part0",
        "cpu.x86.avxß,       k, 3, capability cpu.x86.avxß,       cpu.x86.avx",
      })
  void whatTheDeploymentDoesNotHaveIsReportedWithItsLineAndTheNearMiss(
      String name, char where, int line, String what, String near) throws IOException {
    String resources = "request_groups: [{resources: {%s: {min: 1}}".formatted("runm.cpu.shared");
    String path =
        claim(
            switch (where) {
              case 'c' -> "request_groups: [{resources: {%s: {min: 1}}}]".formatted(name);
              case 'k' -> resources + ",\ncapabilities: [\n{require: [" + name + "]}]}]";
              case 'g' -> resources + ",\ngroups: [\n{forbid: [" + name + "]}]}]";
              default -> "partition: " + name + "\n" + resources + "}]";
            });
    Answer answer = shell.run("find", "--claim", path);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err())
        .contains("claim.yaml:" + line + ": ")
        .contains("has no " + what)
        .contains("did you mean " + near + "?");
  }

  @Test
  void anUnknownClaimIsReportedWithTheNearMiss() {
    Answer answer = shell.line("find --claim 1cpu-64M-10");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains("did you mean 1cpu-64M-10G?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "find --claim 1cpu-64M-10G",
        "claim 1cpu-64M-10G",
        "claim 1cpu-64M-10G --execute",
        "stats",
        "explain find --claim 1cpu-64M-10G",
        "explain stats"
      })
  void whereNothingIsLoadedOneLineSaysToLoad(String line) {
    try (TestShell empty = TestShell.in("find_nothing_loaded")) {
      Answer answer = empty.line(line);
      assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err().lines()).hasSize(1);
      assertThat(answer.err()).contains("no deployment is loaded").contains("load 100-shared");
    }
  }

  private String claim(String yaml) throws IOException {
    return Files.writeString(folder.resolve("claim.yaml"), yaml).toString();
  }

  private static JsonNode json(String line) {
    Answer answer = shell.line(line + " --format json");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.out());
  }

  private static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    JsonNode providers = json(line).get("groups").get(0).get("providers");
    providers.forEach(provider -> names.add(provider.get("name").asString()));
    return names;
  }

  private static List<String> keys(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }
}
