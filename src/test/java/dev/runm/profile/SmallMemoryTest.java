package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made to exhaust the reader, in a process that has 256 MiB. */
class SmallMemoryTest {
  private static final String HEAP = "-Xmx256m";

  /** Those that took longest; -Drunm.hostile=all runs the others too. */
  private static final Set<String> WORST =
      Set.of(
          "flow lists on long lines",
          "comments",
          "one quoted text of escapes",
          "keys that collide",
          "anchors",
          "tags",
          "providers",
          "groups, and one that is none",
          "claim of many request groups");

  private static final boolean ALL = "all".equals(System.getProperty("runm.hostile"));

  @TempDir Path folder;

  @Test
  void hostileTextIsReadOrRefusedIn256MiB() throws IOException {
    List<String> failed = new ArrayList<>();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ReadingProgram.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (PrintWriter paths = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Supplier<String>> text : HostileText.all().entrySet()) {
        if (!ALL && !WORST.contains(text.getKey())) {
          continue;
        }
        String name = text.getKey().contains("claim") ? "claim.yaml" : "my.yaml";
        Path file = Files.writeString(folder.resolve(name), text.getValue().get());
        paths.println(file);
        String answer = answers.readLine();
        System.out.println(text.getKey() + "\t" + answer);
        if (answer == null || !answer.matches("\\d+\t(read|refused: .*)")) {
          failed.add(text.getKey() + ": " + answer);
        }
      }
    } finally {
      process.destroy();
      process.onExit().join();
    }
    assertThat(HostileText.all().keySet()).containsAll(WORST);
    assertThat(failed).isEmpty();
  }
}
