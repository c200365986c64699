package dev.runm.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TestShell;
import org.junit.jupiter.api.Test;

class FindCommandIT {
  @Test
  void findsAsManyProvidersAsTheLimitAsksForAndSaysThatThereAreMore() {
    try (TestShell shell = TestShell.in("find_command")) {
      shell.line("load 100-shared-compute");
      TestShell.Answer answer = shell.line("find --claim 1cpu-64M-10G --limit 3");
      assertThat(answer.out()).contains("east-row1-rack1-node3").contains("(3 providers");
      assertThat(answer.out()).doesNotContain("node4");
    }
  }
}
