package dev.runm.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** More providers that take part in a claim than are worth counting. */
class ManyTogetherIT {
  private static final String WHY = "find --claim 2x-1cpu-64M-10G-isolated --why";
  private static TestShell shell;

  @BeforeAll
  static void load() {
    shell = TestShell.in("many_together");
    assertThat(shell.line("load 1k-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void aThousandAreCountedAndOfMoreItIsSaidThatThereAreMore() {
    JsonNode answer = JsonMapper.shared().readTree(shell.line(WHY + " --format json").out());
    for (JsonNode funnel : answer.get("funnels")) {
      JsonNode whole = funnel.get("steps").get(funnel.get("steps").size() - 1);
      assertThat(whole.get("left").asInt()).isEqualTo(1000);
      assertThat(whole.get("at_least").asBoolean()).isTrue();
      assertThat(whole.get("removed").isNull()).isTrue();
      assertThat(funnel.get("count").asInt()).isEqualTo(1000);
      assertThat(funnel.get("at_least").asBoolean()).isTrue();
    }
    assertThat(shell.line(WHY).out()).containsPattern("whole request +1,000 or more ");
    assertThat(shell.line(WHY + " --format csv").out())
        .containsPattern("active,whole request,1000,\"\",[\\d.]+,[^\n]*,true")
        .containsPattern("active,providers,2000,");
  }
}
