package dev.runm.find;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Each rule of a request group (DESIGN, section 5), and whom it leaves of a few providers. */
class RequestRulesIT {
  private static final String WORLD =
      """
      capabilities: [a, b, c]
      groups: [g1, g2]
      providers:
        - name: one
          groups: [g1]
          capabilities: [a]
          inventory: {runm.memory: {total: 10}}
          distances:
            - {group: g1, type: failure, code: local}
            - {group: g2, type: failure, code: row}
        - name: two
          groups: [g1, g2]
          capabilities: [a, b]
          inventory: {runm.memory: {total: 10}}
        - name: tree
          groups: [g2]
          capabilities: [c]
          inventory: {runm.memory: {total: 10}, runm.cpu.shared: {total: 4}}
          distances: [{group: g2, type: failure, code: local}]
          children:
            - {name: x, capabilities: [b], inventory: {runm.memory: {total: 10}}}
        - {name: far, partition: part1, inventory: {runm.memory: {total: 10}}}
        - {name: over, inventory: {runm.memory: {total: 10}}}
      allocations:
        - {consumer: vm, items: [{provider: over, resource: runm.memory, used: 11}]}
      """;

  @TempDir private static Path folder;
  private static TestShell shell;

  @BeforeAll
  static void open() throws IOException {
    shell = TestShell.in("request_rules");
    Path world = Files.writeString(folder.resolve("world.yaml"), WORLD);
    Answer loaded = shell.run("load", world.toString());
    assertThat(loaded.exitCode()).as(loaded.all()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @ParameterizedTest(name = "{0} leaves {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                              | one two tree tree/x far
          capabilities: [{require: [a, b]}, {require: [c]}]               | two tree
          capabilities: [{any: [b, c]}]                                   | two tree tree/x
          capabilities: [{any: [b, c]}, {forbid: [a]}]                    | tree tree/x
          capabilities: [{require: [a], forbid: [b]}, {require: [c]}]     | one tree
          capabilities: [{forbid: [a]}, {forbid: [c]}]                    | tree/x far
          groups: [{require: [g2]}]                                       | two tree tree/x
          groups: [{require: [g1]}, {require: [g2], forbid: [g1]}]        | one two tree tree/x
          groups: [{any: [g1, g2]}, {forbid: [g1]}]                       | tree tree/x
          groups: [{forbid: [g2]}]                                        | one far
          distances: [{type: failure, from: one, minimum: row}]           | tree tree/x far
          distances: [{type: failure, from: one, maximum: row}]           | one two tree tree/x
          distances: [{type: failure, from: one, maximum: local}]         | one two
          distances: [{type: failure, from: tree/x, maximum: local}]      | two tree tree/x
          distances: [{type: failure, from: tree/x, minimum: site}]       | one far
          options: {in_tree: tree}                                        | tree tree/x
          """)
  void ofAGroup(String rule, String left) throws IOException {
    assertThat(found("runm.memory: {min: 1, max: 1}", rule)).isEqualTo(List.of(left.split(" ")));
  }

  @ParameterizedTest(name = "{0} leaves {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          min: 0, max: 5                                                    | one two tree tree/x far
          min: 10, max: 20                                                  | one two tree tree/x far
          min: 1, max: 1, capabilities: {any: [b, c]}                       | two tree tree/x
          min: 1, max: 1, capabilities: [{require: [a, b]}, {require: [c]}] | two tree
          min: 1, max: 1, capabilities: [{any: [b, c]}, {forbid: [a]}]      | tree tree/x
          """)
  void ofAResource(String resource, String left) throws IOException {
    assertThat(found("runm.memory: {%s}".formatted(resource), "{}"))
        .isEqualTo(List.of(left.split(" ")));
  }

  @ParameterizedTest(name = "{0} leaves {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                     | tree tree/x
          capabilities: [{require: [b, c]}]                      | tree tree/x
          capabilities: [{any: [a, b]}]                          | tree tree/x
          capabilities: [{any: [a, c]}]                          | tree tree/x
          capabilities: [{forbid: [b]}]                          | tree
          capabilities: [{require: [c], forbid: [b]}]            | tree
          capabilities: [{require: [a]}, {any: [c], forbid: [b]}] | tree
          groups: [{require: [g1]}]                              |
          """)
  void ofSeveralProvidersTogether(String rule, String left) throws IOException {
    String both = "runm.cpu.shared: {min: 1, max: 1}, runm.memory: {min: 1, max: 1}";
    String options = "options: {single_provider: false}";
    assertThat(found(both, rule.equals("{}") ? options : rule + "\n    " + options))
        .isEqualTo(left == null ? List.of() : List.of(left.split(" ")));
  }

  private static List<String> found(String resources, String rule) throws IOException {
    String claim =
        "request_groups:\n  - name: web\n    resources: {%s}\n".formatted(resources)
            + (rule.equals("{}") ? "" : "    " + rule + "\n");
    Path file = Files.writeString(folder.resolve("claim.yaml"), claim);
    Answer answer = shell.run("find", "--claim", file.toString(), "--format", "json");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared()
        .readTree(answer.out())
        .get("groups")
        .get(0)
        .get("providers")
        .valueStream()
        .map(provider -> provider.get("name").asString())
        .distinct()
        .toList();
  }
}
