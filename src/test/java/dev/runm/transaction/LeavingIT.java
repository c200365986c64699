package dev.runm.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TerminalShell;
import dev.runm.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaving the prompt with an open transaction, and a password that is typed there. */
class LeavingIT {
  private static final String SCHEMA = "leaving";
  private static final String WRITE = "sql --write INSERT INTO t VALUES (1)";

  @TempDir Path folder;
  private TerminalShell shell;

  @BeforeEach
  void open() throws IOException {
    TestServer.drop(SCHEMA);
    TestServer.execute(
        "CREATE DATABASE %1$s; CREATE TABLE %1$s.t (id INT PRIMARY KEY)".formatted(SCHEMA));
    shell = TerminalShell.in(SCHEMA, Map.of("NO_COLOR", "1"), folder);
  }

  @AfterEach
  void close() throws IOException {
    shell.close();
  }

  @Test
  void whoStaysIsStillInTheTransactionAndWhoCommitsLeaves() throws Exception {
    shell.enter("begin");
    shell.enter(WRITE);
    shell.awaitShown("1 row inserted.");
    shell.type(TerminalShell.CTRL_D);
    shell.awaitShown(
        "A transaction is open, 1 row changed by sql: [c]ommit, [r]ollback or [S]tay? ");
    shell.enter("what");
    shell.awaitShown("'what' is no answer; [c]ommit, [r]ollback or [S]tay? ");
    shell.enter("s");
    shell.enter("savepoint still");
    shell.awaitShown("Savepoint still is set.");
    assertThat(rows()).isZero();
    shell.enter("exit");
    shell.awaitShown("or [S]tay?");
    shell.enter("c");
    assertThat(shell.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void whoRollsBackLeavesWithoutARow() throws Exception {
    shell.enter("begin");
    shell.enter(WRITE);
    shell.awaitShown("1 row inserted.");
    shell.enter("exit");
    shell.awaitShown("[r]ollback or [S]tay?");
    shell.enter("rollback");
    assertThat(shell.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(rows()).isZero();
  }

  @Test
  void whenTheTerminalIsGoneThePromptEndsAndTheTransactionIsRolledBack() throws Exception {
    shell.enter("begin");
    shell.enter(WRITE);
    shell.awaitShown("1 row inserted.");
    shell.type(TerminalShell.CTRL_D);
    shell.awaitShown("[r]ollback or [S]tay?");
    shell.hangUp();
    assertThat(shell.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(shell.written().split("or \\[S\\]tay\\?", -1)).hasSize(2);
    assertThat(shell.errors())
        .contains("the transaction was left open and is rolled back: 1 row changed by sql");
    assertThat(rows()).isZero();
  }

  @Test
  void aPasswordIsAskedForAndNeitherShownNorKept() throws Exception {
    TestServer.execute(
        "DROP USER IF EXISTS 'leaving_user'@'%%'; CREATE USER 'leaving_user'@'%%' IDENTIFIED BY 'typ3d-here'; GRANT ALL ON %s.* TO 'leaving_user'@'%%'"
            .formatted(SCHEMA));
    String host = TestServer.in(SCHEMA).host();
    Path none = Files.writeString(folder.resolve("none.cnf"), "[client]\nuser=leaving_user\n");
    shell.enter("connect %s/%s --defaults-file %s".formatted(host, SCHEMA, none));
    shell.awaitShown("Password of leaving_user at " + host + ": ");
    shell.enter("typ3d-here");
    shell.awaitShown("Connected to leaving_user at " + host);
    shell.enter("exit");
    assertThat(shell.exitCode()).isEqualTo(ExitCode.OK);
    shell.close();
    assertThat(shell.written()).doesNotContain("typ3d");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file).content(StandardCharsets.ISO_8859_1).doesNotContain("typ3d");
      }
    }
    TestServer.execute("DROP USER 'leaving_user'@'%'");
  }

  private static long rows() throws SQLException {
    try (Connection connection = TestServer.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + SCHEMA + ".t")) {
      row.next();
      return row.getLong(1);
    }
  }
}
