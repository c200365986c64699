package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelClaimsIT {
  private static final int SHELLS = 8;
  @TempDir private Path folder;

  @Test
  void eightShellsAtOnceNeverTakeMoreThanThereIs() throws Exception {
    List<TestShell> shells = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(SHELLS);
    try (SmallDeployment small = SmallDeployment.in("claim_parallel", folder)) {
      String claim = small.claim(2, 10);
      for (int i = 0; i < SHELLS; i++) {
        shells.add(TestShell.on(TestServer.in("claim_parallel")));
      }
      List<Future<List<Answer>>> answers = new ArrayList<>();
      for (TestShell shell : shells) {
        answers.add(pool.submit(() -> threeClaims(shell, claim)));
      }
      int executed = 0;
      for (Future<List<Answer>> three : answers) {
        for (Answer answer : three.get()) {
          assertThat(answer.err().lines().count()).as(answer.all()).isLessThanOrEqualTo(1);
          executed += answer.exitCode() == ExitCode.OK ? 1 : 0;
        }
      }
      assertThat(executed).isPositive();
      assertWhole(small, executed);
      while (small.shell().run("claim", claim, "--execute").exitCode() == ExitCode.OK) {
        executed++;
      }
      assertThat(executed).as("15 pairs of processors").isEqualTo(15);
      assertWhole(small, executed);
    } finally {
      pool.shutdownNow();
      shells.forEach(TestShell::close);
    }
  }

  private static List<Answer> threeClaims(TestShell shell, String claim) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      answers.add(shell.run("claim", claim, "--execute"));
    }
    return answers;
  }

  private static void assertWhole(SmallDeployment small, int executed) {
    var database = small.database();
    assertThat(database.number("SELECT COUNT(*) FROM consumers")).isEqualTo(executed);
    assertThat(database.number("SELECT COUNT(*) FROM allocations")).isEqualTo(executed);
    assertThat(
            database.rows(
                """
                SELECT a.id, COUNT(s.id), COUNT(DISTINCT s.provider_id), SUM(s.used)
                FROM allocations a
                LEFT JOIN allocation_items s ON s.allocation_id = a.id
                GROUP BY a.id
                """))
        .hasSize(executed)
        .allMatch(row -> row.endsWith(" 2 1 12"));
    assertThat(
            database.rows(
                """
                SELECT p.generation - 1, SUM(s.used) / 2
                FROM providers p
                JOIN allocation_items s ON s.provider_id = p.id AND s.resource_type_id = (
                  SELECT id FROM resource_types WHERE code = 'runm.cpu.shared')
                GROUP BY p.id, p.generation
                """))
        .allMatch(row -> row.matches("([1-5]) \\1\\.0000"));
  }
}
