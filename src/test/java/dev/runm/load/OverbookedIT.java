package dev.runm.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deployments whose listed allocations use more than there is. */
class OverbookedIT {
  @TempDir private Path folder;

  @Test
  void aNoticeNamesTheFirstProviderAndSaysHowManyThereAre() throws IOException {
    String name = "[{provider: cn%d, resource: runm.cpu.shared, used: %d}]";
    Answer answer =
        load(
            "- {consumer: a, items: " + name.formatted(3, 9) + "}",
            "- {consumer: b, items: " + name.formatted(2, 5) + "}",
            "- {consumer: c, items: " + name.formatted(2, 4) + "}");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.err().lines())
        .containsExactly(
            "the listed allocations use more than the capacity of cn2 and of 1 other provider;"
                + " verify shows it");
    assertThat(load("- {consumer: a, items: " + name.formatted(1, 9) + "}").err())
        .isEqualTo("the listed allocations use more than the capacity of cn1; verify shows it\n");
  }

  @Test
  void whatIsHeldOneAfterTheOtherDoesNotAddUp() throws IOException {
    String items = "items: [{provider: cn1, resource: runm.cpu.shared, used: 8}]}";
    Answer answer =
        load(
            "- {consumer: a, acquire: 100, release: 200, " + items,
            "- {consumer: b, acquire: 200, " + items);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(answer.err()).isEmpty();
  }

  private Answer load(String... allocations) throws IOException {
    String inventory = "{name: cn%d, inventory: {runm.cpu.shared: {total: 8}}}";
    Path file =
        Files.writeString(
            folder.resolve("deployment.yaml"),
            "providers: [%s, %s, %s]%nallocations:%n  %s%n"
                .formatted(
                    inventory.formatted(1),
                    inventory.formatted(2),
                    inventory.formatted(3),
                    String.join("\n  ", allocations)));
    try (TestShell shell = TestShell.in("overbooked")) {
      return shell.run("load", file.toString());
    }
  }
}
