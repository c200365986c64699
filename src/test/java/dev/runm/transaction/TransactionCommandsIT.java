package dev.runm.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.runm.error.ExitCode;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import dev.runm.session.UserTransaction;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user's transaction around commands, with another connection looking on. */
class TransactionCommandsIT {
  private static final String SCHEMA = "user_transaction";

  @TempDir Path folder;
  private static TestShell shell;
  private static UserTransaction transaction;

  @BeforeAll
  static void load() {
    shell = TestShell.in(SCHEMA);
    transaction = shell.bean(UserTransaction.class);
    ok("load 100-shared-compute");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @AfterEach
  void endAndEmpty() {
    if (transaction.isOpen()) {
      ok("rollback");
    }
    ok("release --all");
    TestServer.execute(
        """
        USE %s;
        DELETE FROM allocation_items;
        DELETE FROM allocations;
        DELETE n FROM object_names n JOIN consumers c ON c.uuid = n.uuid;
        DELETE FROM consumers\
        """
            .formatted(SCHEMA));
  }

  @Test
  void whatCommandsWriteIsSeenByOthersOnlyAfterCommit() {
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    assertThat(ok("consumer vm1").out()).contains("vm1");
    assertThat(count("allocations")).isZero();
    assertThat(transaction.state().orElseThrow().writers()).containsExactly("claim");
    long rows = transaction.state().orElseThrow().rows();
    assertThat(rows).isPositive();
    assertThat(ok("commit").out())
        .isEqualTo("Committed: %d rows changed by claim.\n".formatted(rows));
    assertThat(count("allocations")).isEqualTo(1);
    assertThat(transaction.isOpen()).isFalse();
  }

  @Test
  void rollbackUndoesAllCommandsAndTheSessionCommitsEachByItselfAgain() {
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    ok("fill --to 1% --claim 1cpu-64M-10G");
    ok("release --consumer vm1");
    assertThat(shell.bean(UserTransaction.class).state().orElseThrow().writers())
        .containsExactly("claim", "fill", "release");
    assertThat(ok("rollback").out()).startsWith("Rolled back: ").contains("claim, fill, release");
    assertThat(count("allocations") + count("consumers")).isZero();
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    assertThat(count("allocations")).isEqualTo(1);
    assertThat(ok("verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void explainUndoesOnlyWhatItDidItself() {
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    long rows = transaction.rows();
    assertThat(ok("explain claim 1cpu-64M-10G --execute --consumer vm2").out())
        .contains("insertItems");
    ok("explain --analyze find --claim 1cpu-64M-10G");
    ok("explain sql SELECT COUNT(*) FROM consumers");
    assertThat(transaction.rows()).isEqualTo(rows);
    assertThat(ok("consumers --format tsv").out()).contains("vm1").doesNotContain("vm2");
    ok("commit");
    assertThat(count("consumers")).isEqualTo(1);
    assertThat(count("allocations")).isEqualTo(1);
  }

  @Test
  void aCommandThatFailsUndoesOnlyItsOwnPart() {
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    Answer failed = shell.line("release --consumer nobody");
    assertThat(failed.exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(shell.line("sql --write INSERT INTO providers (id) VALUES (1)").exitCode())
        .isNotEqualTo(ExitCode.OK);
    assertThat(transaction.isOpen()).isTrue();
    ok("commit");
    assertThat(count("allocations")).isEqualTo(1);
  }

  @Test
  void manyClaimsInTurnAreAllOfThemInTheTransaction() {
    ok("begin --isolation read-committed");
    ok("claim 1cpu-64M-10G --execute --consumer vm --count 5");
    assertThat(count("allocations")).isZero();
    ok("commit");
    assertThat(count("allocations")).isEqualTo(5);
  }

  @Test
  void aSavepointIsGoneBackToAndReleased() {
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    assertThat(ok("savepoint one").out()).isEqualTo("Savepoint one is set.\n");
    ok("claim 1cpu-64M-10G --execute --consumer vm2");
    ok("savepoint two");
    ok("release --consumer vm1");
    assertThat(transaction.state().orElseThrow().savepoints()).containsExactly("one", "two");
    assertThat(ok("rollback to ONE").out())
        .startsWith("Rolled back to ONE; what is left of the transaction: ");
    assertThat(transaction.state().orElseThrow().savepoints()).containsExactly("one");
    assertThat(transaction.state().orElseThrow().writers()).containsExactly("claim");
    assertThat(shell.line("rollback to two").err())
        .isEqualTo("error: there is no savepoint two: there are one\n");
    assertThat(ok("savepoint one --release").out()).isEqualTo("Savepoint one is released.\n");
    ok("commit");
    assertThat(count("consumers")).isEqualTo(1);
  }

  @Test
  void statusShowsTheTransactionWithItsSavepoints() {
    assertThat(ok("status").out()).containsPattern("transaction +none open");
    ok("begin --isolation read-committed");
    ok("savepoint one");
    ok("savepoint two");
    ok("sql --write UPDATE providers SET generation = 99 WHERE id = 1");
    assertThat(ok("status").out())
        .containsPattern(
            "transaction +open for .*s, read-committed, 1 row changed by sql; savepoints one,"
                + " two\n");
    ok("rollback");
    ok("begin --read-only");
    assertThat(ok("status").out()).containsPattern("open for .*s, read only, no changes\n");
  }

  @Test
  void aNameBehindRollbackMayHaveBeenASavepoint() {
    assertThat(shell.line("rollback s1").err())
        .isEqualTo("error: rollback takes nothing, or to NAME (did you mean rollback to s1?)\n");
    assertThat(shell.line("rollback s1 s2").err())
        .isEqualTo("error: rollback takes nothing, or to NAME\n");
  }

  @Test
  void aSavepointOfTheSameNameTakesThePlaceOfTheFirst() {
    ok("begin");
    ok("savepoint here");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    ok("savepoint Here");
    ok("rollback to here");
    ok("commit");
    assertThat(count("consumers")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load 100-shared-compute",
        "reload",
        "whatif add providers(type_id)",
        "whatif hide ix_providers_parent",
        "scale --deployments 100-shared-compute --command status",
        "baseline drop none",
        "sql --write CREATE TABLE x (id INT)",
        "sql --write --yes ANALYZE TABLE providers"
      })
  void whatCannotBeRolledBackIsRefused(String line) {
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    Answer refused = shell.line(line);
    assertThat(refused.exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err())
        .contains("it does not run in a transaction; commit or rollback ends yours");
    assertThat(transaction.isOpen()).isTrue();
    ok("rollback");
    assertThat(count("allocations")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEGIN", "START TRANSACTION", "SET autocommit=0"})
  void theServersOwnWordForItIsSentToBegin(String statement) {
    assertThat(shell.line("sql " + statement).err())
        .contains("of which the shell would not know: type begin");
  }

  @Test
  void theServersOtherWordsAreSentToTheirCommands() {
    assertThat(shell.line("sql COMMIT").err()).endsWith(": type commit\n");
    assertThat(shell.line("sql ROLLBACK").err()).endsWith(": type rollback [to NAME]\n");
    assertThat(shell.line("sql --write SAVEPOINT x").err()).endsWith(": type savepoint NAME\n");
  }

  @Test
  void onlyOneIsOpenAndOnlyAnOpenOneEnds() {
    String none = "error: no transaction is open: begin opens one\n";
    assertThat(shell.line("commit").err()).isEqualTo(none);
    assertThat(shell.line("rollback").err()).isEqualTo(none);
    assertThat(shell.line("savepoint x").err()).isEqualTo(none);
    ok("begin");
    assertThat(shell.line("begin").err())
        .isEqualTo("error: a transaction is open already: commit or rollback ends it\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"begin", "commit", "rollback", "savepoint x"})
  void explainDoesNotTryThem(String command) {
    assertThat(shell.line("explain " + command).err()).contains("does not run inside another");
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    assertThat(shell.line("explain " + command).err()).contains("does not run inside another");
    assertThat(transaction.isOpen()).isTrue();
    assertThat(count("allocations")).isZero();
  }

  @Test
  void aReadOnlyTransactionIsRefusedWritesByTheServer() {
    assertThat(ok("begin --read-only").out())
        .isEqualTo("A transaction is open, read only: commit or rollback ends it.\n");
    assertThat(shell.line("claim 1cpu-64M-10G --execute").err())
        .contains("Cannot execute statement in a READ ONLY transaction");
    ok("find --claim 1cpu-64M-10G");
    ok("rollback");
    ok("claim 1cpu-64M-10G --execute");
  }

  @Test
  void theIsolationLevelIsTheTransactionsAlone() {
    String asked = "sql SELECT @@transaction_isolation";
    String usual = ok(asked).out();
    ok("begin --isolation read-committed");
    assertThat(ok(asked).out()).contains("READ-COMMITTED");
    TestServer.execute("UPDATE " + SCHEMA + ".providers SET generation = 41 WHERE id = 1");
    assertThat(ok("sql SELECT generation FROM providers WHERE id = 1").out()).contains("41");
    TestServer.execute("UPDATE " + SCHEMA + ".providers SET generation = 42 WHERE id = 1");
    assertThat(ok("sql SELECT generation FROM providers WHERE id = 1").out()).contains("42");
    ok("commit");
    assertThat(ok(asked).out().lines().skip(2).limit(1).toList())
        .isEqualTo(usual.lines().skip(2).limit(1).toList());
    assertThat(shell.line("begin --isolation read-comitted").err())
        .contains("did you mean read-committed");
  }

  @Test
  void aFunctionThatWritesIsUndoneWhereSqlOnlyReads() {
    TestServer.execute(
        "CREATE FUNCTION %1$s.writes() RETURNS INT BEGIN UPDATE %1$s.providers SET generation = 77 WHERE id = 1; RETURN 1; END"
            .formatted(SCHEMA));
    ok("begin");
    ok("sql SELECT writes()");
    ok("commit");
    assertThat(number("SELECT generation FROM " + SCHEMA + ".providers WHERE id = 1"))
        .isNotEqualTo(77);
    TestServer.execute("DROP FUNCTION %s.writes".formatted(SCHEMA));
  }

  @Test
  void sqlWritesWithoutAQuestionSinceRollbackUndoesIt() {
    ok("begin");
    ok("sql --write UPDATE providers SET generation = 99 WHERE id = 1");
    assertThat(transaction.rows()).isEqualTo(1);
    ok("rollback");
    assertThat(number("SELECT generation FROM " + SCHEMA + ".providers WHERE id = 1"))
        .isNotEqualTo(99);
  }

  @Test
  void aDeadlockEndsTheTransactionAndSaysWhatIsLost() throws Exception {
    ok("begin");
    ok("savepoint before");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    ok("sql --write UPDATE providers SET generation = 5 WHERE id = 99");
    try (Connection other = TestServer.connect(SCHEMA, false);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("UPDATE provider_trees SET generation = generation + 1");
      statement.execute("UPDATE providers SET generation = generation + 1 WHERE id = 98");
      CompletableFuture<Void> waiting =
          CompletableFuture.runAsync(
              () -> {
                try {
                  statement.execute("UPDATE providers SET generation = 6 WHERE id = 99");
                } catch (SQLException failure) {
                  throw new IllegalStateException(failure);
                }
              });
      awaitLockWait(waiting);
      Answer lost = shell.line("sql --write UPDATE providers SET generation = 5 WHERE id = 98");
      waiting.join();
      other.rollback();
      assertThat(lost.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(lost.err().lines()).hasSize(1);
      assertThat(lost.err())
          .contains("Deadlock")
          .containsPattern(
              "; MySQL undid the whole transaction; undone: \\d+ rows changed by claim, sql;"
                  + " savepoints gone: before\n");
    }
    assertThat(transaction.isOpen()).isFalse();
    assertThat(count("allocations")).isZero();
    ok("claim 1cpu-64M-10G --execute --consumer vm2");
    assertThat(count("allocations")).isEqualTo(1);
  }

  @Test
  void aClaimThatLosesARaceInsideIsNotTriedAgain() throws Exception {
    ok("begin");
    assertThat(ok("find --claim 1cpu-64M-10G --limit 1").exitCode()).isEqualTo(ExitCode.OK);
    try (Connection other = TestServer.connect(SCHEMA, false);
        Statement statement = other.createStatement()) {
      statement.execute("UPDATE providers SET generation = generation + 1");
    }
    Answer answer = shell.line("claim 1cpu-64M-10G --execute --consumer vm1");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err()).contains("was changed by another session");
    assertThat(transaction.isOpen()).isTrue();
    assertThat(transaction.rows()).isZero();
  }

  @Test
  void aKilledConnectionTakesTheTransactionWithIt() throws Exception {
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    kill();
    Answer lost = shell.line("find --claim 1cpu-64M-10G");
    assertThat(lost.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(lost.err().lines()).hasSize(1);
    assertThat(lost.err())
        .startsWith("error: the connection to MySQL was lost in ")
        .containsPattern(
            "\\): the next command connects anew; the transaction went with the connection; undone:"
                + " \\d+ rows changed by claim\n");
    assertThat(transaction.isOpen()).isFalse();
    Answer next = ok("find --claim 1cpu-64M-10G");
    assertThat(next.err()).contains("was lost; this is a new one");
    assertThat(count("allocations")).isZero();
  }

  @Test
  void aConnectionThatTheServerClosedForItsIdlenessIsNoticedInsideAndOutside() throws Exception {
    ok("set session wait_timeout=1");
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    Thread.sleep(2500);
    Answer lost = shell.line("find --claim 1cpu-64M-10G");
    assertThat(lost.err())
        .startsWith("error: ")
        .contains("the transaction went with the connection")
        .contains("changed by claim");
    assertThat(lost.err().lines()).hasSize(1);
    assertThat(transaction.isOpen()).isFalse();
    assertThat(ok("find --claim 1cpu-64M-10G").err())
        .contains("was lost; this is a new one")
        .contains("session variable wait_timeout");
    assertThat(count("allocations")).isZero();
  }

  @Test
  void whatIsStoppedLeavesTheTransactionAsItWas() {
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    long rows = transaction.rows();
    RunningStatement running = shell.bean(RunningStatement.class);
    Session session = shell.bean(Session.class);
    assertThatThrownBy(
            () ->
                session.inTransaction(
                    () -> {
                      ok("claim 1cpu-64M-10G --execute --consumer other --count 3");
                      running.cancel();
                      return null;
                    }))
        .hasMessage("cancelled");
    running.reset();
    assertThat(transaction.rows()).isEqualTo(rows);
    assertThat(transaction.isOpen()).isTrue();
    ok("commit");
    assertThat(count("consumers")).isEqualTo(1);
  }

  @Test
  void locksAreExplainedInside() {
    ok("begin");
    ok("explain --locks claim 1cpu-64M-10G --execute --consumer vm1");
    assertThat(transaction.isOpen()).isTrue();
    assertThat(transaction.rows()).isZero();
  }

  @Test
  void commitOnADeadConnectionSaysThatNothingIsCommitted() throws Exception {
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    kill();
    Answer lost = shell.line("commit");
    assertThat(lost.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(lost.err())
        .matches(
            "error: nothing is committed: the transaction went with the connection; undone: \\d+"
                + " rows changed by claim\n");
    assertThat(transaction.isOpen()).isFalse();
    assertThat(count("allocations")).isZero();
  }

  @Test
  void rollbackOnADeadConnectionIsARollback() throws Exception {
    ok("begin");
    ok("claim 1cpu-64M-10G --execute --consumer vm1");
    kill();
    ok("rollback");
    assertThat(transaction.isOpen()).isFalse();
    ok("status");
  }

  @Test
  void aTransactionThatIsLeftOpenIsRolledBackAndFailsTheScript() throws Exception {
    LeavingTransaction leaving = shell.bean(LeavingTransaction.class);
    Path script =
        Files.writeString(
            folder.resolve("open.rsh"),
            "begin\nclaim 1cpu-64M-10G --execute --consumer vm1\nsavepoint x\n");
    assertThat(shell.run(script.toString()).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(leaving.atTheEnd(ExitCode.OK)).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(count("allocations")).isZero();
    ok("begin");
    assertThat(leaving.atTheEnd(ExitCode.OK)).isEqualTo(ExitCode.OK);
    assertThat(transaction.isOpen()).isFalse();
  }

  /** Waits for the other side to wait; where it fails instead, that is what the test says. */
  private static void awaitLockWait(CompletableFuture<Void> other) {
    await()
        .atMost(10, TimeUnit.MINUTES)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () ->
                other.isDone()
                    || number("SELECT COUNT(*) FROM performance_schema.data_lock_waits") > 0);
    if (other.isCompletedExceptionally()) {
      other.join();
    }
  }

  private static void kill() throws SQLException {
    try (Statement statement = shell.bean(Session.class).connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
      row.next();
      TestServer.execute("KILL CONNECTION " + row.getLong(1));
    }
  }

  private static Answer ok(String line) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }

  private static long count(String table) {
    return number("SELECT COUNT(*) FROM " + SCHEMA + "." + table);
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
