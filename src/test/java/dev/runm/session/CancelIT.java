package dev.runm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.runm.error.ExitCode;
import dev.runm.testing.ProjectCopy;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancelIT {
  private static final String SCHEMA = "cancel";

  @TempDir Path folder;
  private ProjectCopy project;
  private TestShell shell;

  @BeforeEach
  void open() {
    project = new ProjectCopy(folder);
    shell = TestShell.in(SCHEMA);
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterEach
  void close() {
    shell.close();
    project.close();
  }

  @Test
  void aStatementIsCancelledOnTheServerAndTheSessionStaysUsable() {
    long before = connectionId();
    slow(
        "StatusMapper",
        "VERSION()",
        "(SELECT COUNT(*) FROM providers a JOIN providers b"
            + " JOIN providers c JOIN providers d JOIN providers e WHERE SLEEP(0) = 0)");
    TestShell.Answer answer = cancelled("status");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).isEqualTo("error: cancelled\n");
    assertThat(runningStatements()).isZero();
    mend("StatusMapper");
    assertThat(connectionId()).isEqualTo(before);
  }

  @Test
  void aSleepThatEndsWithoutAnErrorIsCancelledAllTheSame() {
    slow("StatusMapper", "VERSION()", "SLEEP(600)");
    TestShell.Answer answer = cancelled("status");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(answer.out()).isEmpty();
    mend("StatusMapper");
    assertThat(shell.line("status").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aScriptStopsAtTheCancelledCommand() throws Exception {
    slow("StatusMapper", "VERSION()", "SLEEP(600)");
    Path inner = Files.writeString(folder.resolve("inner.rsh"), "\nstatus\nhelp\n");
    Path script = Files.writeString(folder.resolve("outer.rsh"), "source " + inner + "\nhelp\n");
    TestShell.Answer answer = cancelled(script.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(answer.err())
        .contains("error: %s:1: %s:2: cancelled\n".formatted(script, inner))
        .doesNotContain("runm> help");
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void aCancelledClaimLeavesNoRow() {
    slow(
        "ClaimMapper",
        "WHERE p.id = #{providerId}",
        "WHERE p.id = #{providerId} AND SLEEP(600) = 0");
    TestShell.Answer answer = cancelled("claim", "1cpu-64M-10G", "--execute");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(answer.out()).isEmpty();
    assertThat(number("SELECT COUNT(*) FROM " + SCHEMA + ".allocations")).isZero();
    assertThat(number("SELECT COUNT(*) FROM " + SCHEMA + ".consumers")).isZero();
  }

  @Test
  void anExplainedCommandIsCancelledToo() {
    slow("StatusMapper", "VERSION()", "SLEEP(600)");
    assertThat(cancelled("explain", "status").exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    mend("StatusMapper");
    assertThat(shell.line("explain status").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(shell.bean(Session.class).isInTransaction()).isFalse();
  }

  @Test
  void whatIsCommittedWhileCtrlCIsPressedIsNotSaidToBeCancelled() throws Exception {
    assertThat(shell.line("begin").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(shell.line("sql --write UPDATE providers SET generation = 5 WHERE id = 1").err())
        .isEmpty();
    TestShell.Answer answer = cancelledAtCommit("commit");
    assertThat(answer.out()).isEqualTo("Committed: 1 row changed by sql.\n");
    assertThat(answer.err()).isEqualTo("error: Ctrl-C came too late: what was committed stays\n");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(number("SELECT generation FROM " + SCHEMA + ".providers WHERE id = 1")).isEqualTo(5);
  }

  /** Runs the line, and cancels while a lock on all commits keeps its own waiting. */
  private TestShell.Answer cancelledAtCommit(String line) throws SQLException {
    AtomicBoolean over = new AtomicBoolean();
    try (Connection other = TestServer.connect();
        Statement lock = other.createStatement()) {
      lock.execute("FLUSH TABLES WITH READ LOCK");
      CompletableFuture<Void> ctrlC =
          CompletableFuture.runAsync(
              () -> {
                await().atMost(10, TimeUnit.MINUTES).until(() -> isCommitWaiting() || over.get());
                shell.bean(RunningStatement.class).cancel();
                unlock(lock);
              });
      TestShell.Answer answer = shell.line(line);
      over.set(true);
      ctrlC.join();
      return answer;
    }
  }

  private static void unlock(Statement lock) {
    try {
      lock.execute("UNLOCK TABLES");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static boolean isCommitWaiting() {
    return number(
            "SELECT COUNT(*) FROM performance_schema.processlist WHERE db = '%s' AND state = 'Waiting for commit lock'"
                .formatted(SCHEMA))
        > 0;
  }

  @Test
  void aRequestBetweenCommandsCancelsNothingLater() {
    shell.bean(RunningStatement.class).cancel();
    assertThat(shell.line("status").exitCode()).isEqualTo(ExitCode.OK);
  }

  private void slow(String mapper, String from, String to) {
    project.replace(mapper, from, to);
    assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
  }

  private void mend(String mapper) {
    String to = project.read(mapper).contains("SLEEP(600)") ? "SLEEP(600)" : "(SELECT COUNT(*)";
    int at = project.read(mapper).indexOf(to);
    int end = project.read(mapper).indexOf(" AS version", at);
    String text = project.read(mapper);
    project.write(mapper, text.substring(0, at) + "VERSION()" + text.substring(end));
    assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
  }

  /** Runs the words, and cancels as soon as the server is at work. */
  private TestShell.Answer cancelled(String... words) {
    CompletableFuture<TestShell.Answer> answer =
        CompletableFuture.supplyAsync(() -> shell.run(words));
    await().atMost(10, TimeUnit.MINUTES).until(() -> runningStatements() > 0 || answer.isDone());
    shell.bean(RunningStatement.class).cancel();
    return answer.join();
  }

  private static long runningStatements() {
    return number(
        "SELECT COUNT(*) FROM performance_schema.processlist WHERE db = '"
            + SCHEMA
            + "' AND command IN ('Query', 'Execute') AND (info LIKE '%SLEEP%')"
            + " AND id <> CONNECTION_ID()");
  }

  private long connectionId() {
    String status = shell.line("status --format tsv").out();
    return Long.parseLong(
        status
            .lines()
            .filter(line -> line.startsWith("connection"))
            .findFirst()
            .orElseThrow()
            .split("\t")[1]);
  }

  private static long number(String sql) {
    try (Connection connection = TestServer.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
