package dev.runm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionIT {
  private static final String SCHEMA = "session_transactions";

  private static TestShell shell;
  private static Session session;

  @BeforeAll
  static void open() {
    shell = TestShell.in(SCHEMA);
    session = shell.bean(Session.class);
    TestServer.execute("CREATE DATABASE " + SCHEMA);
    TestServer.execute("CREATE TABLE " + SCHEMA + ".t (id INT PRIMARY KEY)");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @BeforeEach
  void empty() {
    TestServer.execute("DELETE FROM " + SCHEMA + ".t");
  }

  @Test
  void whatATransactionWroteIsThereAfterwards() throws SQLException {
    assertThat(session.inTransaction(() -> insert(1))).isEqualTo(1);
    assertThat(rows()).isEqualTo(1);
    assertAutoCommit();
  }

  @Test
  void anExceptionUndoesTheWorkAndAutocommitIsBack() throws SQLException {
    assertThatThrownBy(
            () ->
                session.inTransaction(
                    () -> {
                      insert(1);
                      throw new UserException("no");
                    }))
        .isInstanceOf(UserException.class)
        .hasMessage("no");
    assertThat(rows()).isZero();
    assertAutoCommit();
  }

  @Test
  void aStatementThatTheServerRefusesUndoesTheWork() throws SQLException {
    assertThatThrownBy(() -> session.inTransaction(() -> insert(1) + insert(1)))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(rows()).isZero();
    assertAutoCommit();
  }

  @Test
  void nothingStaysOfWhatIsRolledBackNotEvenATransactionInside() throws SQLException {
    int inside =
        session.rolledBack(
            () -> {
              session.inTransaction(() -> insert(1));
              assertThat(session.isInTransaction()).isTrue();
              return insert(2);
            });
    assertThat(inside).isEqualTo(1);
    assertThat(rows()).isZero();
    assertThat(session.isInTransaction()).isFalse();
    assertAutoCommit();
  }

  @Test
  void aFailedTransactionInsideUndoesOnlyItselfSoThatItCanBeTriedAgain() throws SQLException {
    long seen =
        session.rolledBack(
            () -> {
              insert(1);
              assertThatThrownBy(() -> session.inTransaction(() -> insert(2) + insert(1)))
                  .hasRootCauseInstanceOf(SQLException.class);
              session.inTransaction(() -> insert(3));
              return count();
            });
    assertThat(seen).isEqualTo(2);
    assertThat(rows()).isZero();
    assertAutoCommit();
  }

  @Test
  void workThatWasCancelledIsNotCommitted() throws SQLException {
    RunningStatement running = shell.bean(RunningStatement.class);
    assertThatThrownBy(
            () ->
                session.inTransaction(
                    () -> {
                      int written = insert(1);
                      running.cancel();
                      return written;
                    }))
        .isInstanceOf(UserException.class);
    running.reset();
    assertThat(rows()).isZero();
    assertAutoCommit();
  }

  @Test
  void aCommandAfterAFailureIsNotInsideAnythingLeftOpen() {
    assertThat(shell.line("explain find --claim 1cpu-64M-10G").exitCode())
        .isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(session.isInTransaction()).isFalse();
    assertThat(shell.line("status").exitCode()).isEqualTo(ExitCode.OK);
  }

  private static int insert(int id) {
    try (Statement statement = session.connection().createStatement()) {
      return statement.executeUpdate("INSERT INTO " + SCHEMA + ".t VALUES (" + id + ")");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static long count() {
    try (Statement statement = session.connection().createStatement()) {
      return number(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Counted on another connection, which sees only what is committed. */
  private static long rows() throws SQLException {
    try (Connection other = TestServer.connect();
        Statement statement = other.createStatement()) {
      return number(statement);
    }
  }

  private static long number(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + SCHEMA + ".t")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void assertAutoCommit() throws SQLException {
    assertThat(session.connection().getAutoCommit()).isTrue();
  }
}
