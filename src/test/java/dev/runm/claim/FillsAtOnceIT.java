package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that fill, and claim, at the same time. */
class FillsAtOnceIT {
  private static final String SCHEMA = "claim_fills";
  private static final int FILLS = 3;

  @TempDir private Path folder;

  @Test
  void allOfThemComeToAnEndAndNoneTakesMoreThanThereIs() throws Exception {
    List<TestShell> shells = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(FILLS + 1);
    try (SmallDeployment small = SmallDeployment.in(SCHEMA, folder)) {
      String many =
          small.file(
              "many.yaml",
              "providers: [{name: a, inventory: {runm.cpu.shared: {total: 9000, max_unit: 1}}},"
                  + " {name: b, inventory: {runm.cpu.shared: {total: 9000, max_unit: 1}}}]");
      assertThat(small.shell().run("load", many).exitCode()).isEqualTo(ExitCode.OK);
      String claim =
          small.file(
              "one.yaml", "request_groups: [{resources: {runm.cpu.shared: {min: 1, max: 1}}}]");
      CyclicBarrier ready = new CyclicBarrier(FILLS + 1);
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i <= FILLS; i++) {
        TestShell shell = TestShell.on(TestServer.in(SCHEMA));
        shells.add(shell);
        String line =
            i < FILLS
                ? "fill --to 25% --seed " + i + " --claim " + claim
                : "claim " + claim + " --execute --consumer vm --count 200";
        answers.add(
            pool.submit(
                () -> {
                  ready.await();
                  return shell.line(line);
                }));
      }
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().exitCode()).as(answer.get().all()).isEqualTo(ExitCode.OK);
      }
      assertThat(
              small
                  .database()
                  .rows(
                      "SELECT SUBSTRING_INDEX(name, '-', 1) AS run FROM object_names"
                          + " WHERE name LIKE 'fill%-%' GROUP BY run ORDER BY run"))
          .as("each has names of its own")
          .isSubsetOf("fill1", "fill2", "fill3")
          .hasSizeGreaterThan(1);
      assertThat(small.database().number("SELECT COUNT(*) FROM allocation_items"))
          .isEqualTo(small.database().number("SELECT COUNT(*) FROM consumers"))
          .isEqualTo(small.database().number("SELECT SUM(used) FROM allocation_items"))
          .isBetween(4_500L, 13_700L);
      assertThat(small.heldWrongly()).isEmpty();
      Answer verified = small.shell().line("verify");
      assertThat(verified.exitCode()).as(verified.all()).isEqualTo(ExitCode.OK);
    } finally {
      pool.shutdownNow();
      shells.forEach(TestShell::close);
    }
  }
}
