package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements of find and claim use an index everywhere, however small the tables are. */
class ShippedStatementsIT {
  private static final List<String> CLAIMS =
      List.of(
          "1cpu-64M-10G",
          "1cpu-64M-10G-resource-caps",
          "1cpu-64M-10G-complex-caps",
          "1cpu-64M-10G-membership",
          "1cpu-64M-10G-next-decade",
          "1cpu-64M-10G-one-partition",
          "1cpu-64M-10G-near",
          "1cpu-64M-10G-one-tree",
          "1cpu-64M-10G-nested",
          "2x-1cpu-64M-10G-isolated",
          "3x-1cpu-64M-10G-spread");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"100-shared-compute", "100-nested", "1k-mixed-compute"})
  void inAShippedDeployment(String deployment) {
    everyAccessUsesAnIndexIn(deployment, CLAIMS);
  }

  @Test
  void inADeploymentOfOneNodeThatIsUsedAndWillBe() throws IOException {
    String path =
        Files.writeString(
                folder.resolve("one.yaml"),
                """
                groups: [east, east-row1, east-row2, east-row1-rack1]
                providers:
                  - name: n
                    profile: 24cpu-128G-1T-intel-hdd-shared
                    groups: [east, east-row1]
                allocations:
                  - {consumer: a, items: [{provider: n, resource: runm.memory, used: 64MiB}]}
                  - consumer: b
                    acquire: 2040-01-01T00:00:00Z
                    items: [{provider: n, resource: runm.memory, used: 64MiB}]
                """)
            .toString();
    everyAccessUsesAnIndexIn(path, CLAIMS);
  }

  private static void everyAccessUsesAnIndexIn(String deployment, List<String> claims) {
    List<String> others = new ArrayList<>();
    try (TestShell shell = TestShell.in("explain_shipped")) {
      assertThat(shell.run("load", deployment).exitCode()).isEqualTo(ExitCode.OK);
      for (int i = 0; i < 2; i++) {
        for (String claim : claims) {
          for (String command :
              List.of("find --limit all --claim " + claim, "claim " + claim + " --execute")) {
            Answer answer = shell.line("explain " + command);
            String last = answer.all().strip().lines().reduce((a, b) -> b).orElse("");
            boolean refused =
                last.contains("no provider meets") || last.contains("loaded deployment has no");
            if (!refused && !answer.all().contains("Yes: every access used an index")) {
              others.add(command + ": " + answer.all());
            }
          }
        }
        shell.line("claim 1cpu-64M-10G --execute");
        shell.line("claim 1cpu-64M-10G-next-decade --execute");
      }
    }
    assertThat(others).isEmpty();
  }
}
