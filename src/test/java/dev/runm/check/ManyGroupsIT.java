package dev.runm.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyGroupsIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {8, 9})
  void groupsThatFillATreeAndOneMoreAreCheckedToTheEnd(int groups) throws IOException {
    String world =
        """
        providers:
          - name: r1
            children: [{name: c, count: 8, inventory: {runm.gpu.virtual: {total: 1}}}]
        """;
    StringBuilder claim = new StringBuilder("request_groups:\n");
    for (int i = 0; i < groups; i++) {
      claim.append(
          "  - {name: g%d, resources: {runm.gpu.virtual: {min: 1, max: 1}}}\n".formatted(i));
    }
    try (TestShell shell = TestShell.in("many_groups")) {
      shell.run("load", Files.writeString(folder.resolve("world.yaml"), world).toString());
      String path = Files.writeString(folder.resolve("claim.yaml"), claim).toString();
      Answer answer = shell.run("find", "--claim", path, "--check");
      assertThat(answer.all()).contains("Checked: 9 providers looked at one by one, same answer.");
    }
  }
}
