package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fill of three transactions that ends in the second of them. */
class BrokenOffFillIT {
  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in("claim_fill_broken", folder);
  }

  @AfterAll
  static void leave() {
    small.close();
  }

  @BeforeEach
  void load() {
    small.shell().bean(ReloadableMappers.class).reload();
    String stock =
        small.file(
            "stock.yaml",
            "providers: [{name: a, inventory: {runm.cpu.shared: {total: 9000, max_unit: 1}}},"
                + " {name: b, inventory: {runm.cpu.shared: {total: 9000, max_unit: 1}}}]");
    assertThat(small.shell().run("load", stock).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aLostConnectionLeavesWhatIsCommittedAndItIsSaid() throws SQLException {
    long connection = connection();
    Answer answer = fillUntil(() -> TestServer.execute("KILL " + connection));
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err())
        .contains("the connection to MySQL was lost")
        .endsWith("; kept: the 4,000 claims before it for consumers fill1-…\n");
    assertThatOneTransactionStays();
    assertThat(
            small
                .database()
                .number(
                    "SELECT n_rows FROM mysql.innodb_table_stats"
                        + " WHERE database_name = DATABASE() AND table_name = 'consumers'"))
        .as("the optimizer knows of them, and maybe of what is being rolled back")
        .isGreaterThan(3_500L);
  }

  @Test
  void aRequestToStopLeavesThemToo() {
    Answer answer = fillUntil(() -> small.shell().bean(RunningStatement.class).cancel());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(answer.err())
        .isEqualTo("error: cancelled: 4,000 claims executed for consumers fill1-…\n");
    assertThatOneTransactionStays();
  }

  private static void assertThatOneTransactionStays() {
    assertThat(small.database().number("SELECT COUNT(*) FROM allocations")).isEqualTo(4_000);
    assertThat(small.heldWrongly()).isEmpty();
  }

  private static Answer fillUntil(Runnable inTheSecond) {
    int[] seen = {0};
    Between.before(
        small.shell(),
        "UPDATE JSON_TABLE",
        9,
        () -> {
          if (++seen[0] == 2) {
            inTheSecond.run();
          }
        });
    String claim =
        small.file(
            "claim.yaml", "request_groups: [{resources: {runm.cpu.shared: {min: 1, max: 1}}}]");
    return small.shell().line("fill --to 60% --claim " + claim);
  }

  private static long connection() throws SQLException {
    try (Statement statement = small.shell().bean(Session.class).connection().createStatement();
        ResultSet rows = statement.executeQuery("SELECT CONNECTION_ID()")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
