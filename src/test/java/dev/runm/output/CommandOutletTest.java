package dev.runm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that reads an answer where there is no terminal, as in a build. */
class CommandOutletTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final StringWriter out = new StringWriter();

  @TempDir Path folder;

  @Test
  void whatACommandLeavesBehindIsWaitedForWhileItMayWrite() throws IOException {
    run("cat; (sleep 0.5; echo late) & exit 0", () -> false);

    assertThat(out).hasToString("answer\nlate\n");
  }

  @Test
  void ctrlCEndsAPipeWhoseOutputIsKeptOpenBehindIt() {
    assertTimeoutPreemptively(SOON, () -> run("cat; sleep 60 & exit 0", () -> true));

    assertThat(out).hasToString("answer\n");
  }

  @Test
  void ctrlCEndsWhatTheCommandHasStartedToo() {
    Path ended = folder.resolve("ended");
    String deaf = "trap 'echo yes > %s; exit' TERM; echo ready; while :; do sleep 0.1; done";
    String command = "(%s) & wait".formatted(deaf.formatted(ended));

    assertTimeoutPreemptively(SOON, () -> run(command, () -> out.toString().contains("ready")));

    Awaitility.await().atMost(SOON).until(() -> Files.exists(ended));
  }

  private void run(String command, BooleanSupplier cancelled) throws IOException {
    CommandOutlet outlet =
        new CommandOutlet(
            new Destination.ToCommand(command, List.of(), Map.of()),
            Optional.empty(),
            new PrintWriter(out),
            new PrintWriter(System.err),
            cancelled);
    try (var writer = outlet.open()) {
      writer.write("answer\n");
    }
    outlet.finish(null);
  }
}
