package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of many candidates the last one alone completes a claim. A search looks at 256 first, and counts
 * up to 1,000 as few: there are as many of each sort.
 */
class LateCandidatesIT {
  /** What both are needed for together is at the last provider alone. */
  private static final String TOGETHER =
      """
      request_groups:
        - name: web
          resources: {runm.cpu.shared: {min: 1, max: 1}, runm.memory: {min: 1, max: 1}}
          capabilities: [{require: [last.one]}]
          options: {single_provider: false}
      """;

  /** The second group's own search would take any provider, and the first one's tree binds it. */
  private static final String ON_ONE_TREE =
      """
      request_groups:
        - name: any
          resources: {runm.cpu.shared: {min: 1, max: 1}}
        - name: beside
          resources: {runm.memory: {min: 1, max: 1}}
          options: {in_tree_of: [any]}
        - name: last
          resources: {runm.storage.block: {min: 1, max: 1}}
          capabilities: [{require: [last.one]}]
          options: {in_tree_of: [beside]}
      """;

  @TempDir private static Path folder;
  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("late_candidates");
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @ParameterizedTest
  @CsvSource({"300", "1100"})
  void isFound(int providers) throws IOException {
    TestShell.Answer loaded = shell.line("load " + deployment(providers));
    assertThat(loaded.exitCode()).as(loaded.all()).isEqualTo(ExitCode.OK);
    for (String text : new String[] {TOGETHER, ON_ONE_TREE}) {
      Path claim = Files.writeString(folder.resolve("late.yaml"), text);
      for (String limit : new String[] {"1", "all"}) {
        assertThat(run("claim", claim, limit)).as("%s%s", limit, text).contains("\"count\": 1,");
        assertThat(run("find", claim, limit))
            .as("%s%s", limit, text)
            .contains("\"n" + providers + "\"");
      }
    }
  }

  private static String run(String command, Path claim, String limit) {
    TestShell.Answer answer =
        command.equals("find")
            ? shell.run(command, "--claim", claim.toString(), "--limit", limit, "--format", "json")
            : shell.run(command, claim.toString(), "--limit", limit, "--format", "json");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer.out();
  }

  private static Path deployment(int providers) throws IOException {
    StringBuilder yaml = new StringBuilder("capabilities: [last.one]\nproviders:\n");
    for (int i = 1; i <= providers; i++) {
      yaml.append("  - name: n%d\n    partition: one\n".formatted(i))
          .append(i == providers ? "    capabilities: [last.one]\n" : "")
          .append("    inventory:\n")
          .append("      runm.cpu.shared: {total: 1}\n")
          .append("      runm.memory: {total: 1}\n")
          .append("      runm.storage.block: {total: 1}\n");
    }
    return Files.writeString(folder.resolve("late-deployment.yaml"), yaml);
  }
}
