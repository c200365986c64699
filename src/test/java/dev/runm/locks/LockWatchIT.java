package dev.runm.locks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.Session;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What claims lock on real MySQL, and whom they wait for. */
class LockWatchIT {
  private static final Database DATABASE = new Database("lock_watch");
  private static final String CLAIM = "claim 1cpu-64M-10G --execute";

  /** How often were a transaction's locks asked for? */
  private static final String ASKED_FOR_LOCKS =
      "SELECT COALESCE(SUM(count_star), 0)"
          + " FROM performance_schema.events_statements_summary_by_digest"
          + " WHERE digest_text LIKE '%`data_locks`%`lock_status`%'";

  private static TestShell shell;
  private static Session session;
  private static LockWatch watch;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
    session = shell.bean(Session.class);
    watch = shell.bean(LockWatch.class);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void aClaimLocksTheProviderThatItRaisesAndNoGap() {
    Footprint footprint = watched(() -> shell.line(CLAIM)).footprint();
    assertThat(footprint.failure()).isEmpty();
    assertThat(footprint.waits()).isEmpty();
    assertThat(footprint.locks()).filteredOn(HeldLock::isGap).isEmpty();
    assertThat(footprint.locks())
        .filteredOn(lock -> lock.tableName().equals("providers") && !lock.isOfTable())
        .singleElement()
        .isEqualTo(new HeldLock("providers", "PRIMARY", "RECORD", "X,REC_NOT_GAP", "1"));
    assertThat(LockGroup.of(footprint.locks()))
        .extracting(group -> group.table() + " " + group.words() + " " + group.records().size())
        .contains("inventories X record 3", "object_types S record 1");
    assertThat(LockSections.of(footprint))
        .extracting(section -> section.title().orElseThrow())
        .containsExactly("locks on records", "locks on tables");
    assertThat(LockSections.of(footprint).get(1).notes()).anyMatch(note -> note.contains("no gap"));
  }

  @Test
  void whatIsWatchedIsRolledBack() {
    Map<String, String> before = DATABASE.checksums();
    watched(() -> shell.line(CLAIM));
    assertThat(DATABASE.checksums()).isEqualTo(before);
  }

  @Test
  void recordsAreNamedByTheColumnsOfTheirIndex() {
    Footprint footprint = watched(() -> shell.line(CLAIM)).footprint();
    assertThat(LockGroup.of(footprint.locks()))
        .filteredOn(group -> group.index().equals("ux_inventories_provider_type"))
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.which(footprint.columns()))
                    .startsWith("provider_id, resource_type_id, id = (1, 2, ")
                    .doesNotContain("more"));
  }

  @Test
  void aSearchLocksNothing() {
    Footprint footprint = watched(() -> shell.line("find --claim 1cpu-64M-10G")).footprint();
    assertThat(footprint.locks()).isEmpty();
    assertThat(LockSections.of(footprint).get(0).notes())
        .containsExactly("Nothing is locked: what only reads sees a snapshot.");
  }

  @Test
  void itIsSaidWhereACommandByItselfWouldLockLess() {
    assertThat(shell.line(CLAIM + " --consumer leaving").exitCode()).isEqualTo(ExitCode.OK);
    Footprint footprint = watched(() -> shell.line("release --consumer leaving")).footprint();
    assertThat(footprint.notes()).singleElement().asString().contains("READ-COMMITTED");
    assertThat(shell.line("release --consumer leaving").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(watched(() -> shell.line(CLAIM)).footprint().notes()).isEmpty();
  }

  @Test
  void lockedGapsAreMarked() {
    Footprint footprint =
        watched(
                () ->
                    execute(
                        "SELECT id FROM providers WHERE partition_id = 1 AND id > 98 FOR UPDATE"))
            .footprint();
    assertThat(footprint.locks())
        .filteredOn(lock -> lock.isGap() && lock.indexName().equals("ix_providers_partition"))
        .extracting(HeldLock::words)
        .containsOnly("X next-key: gap too", "X gap at the end");
    assertThat(LockSections.of(footprint).get(1).notes())
        .anyMatch(note -> note.contains("gaps too in providers.ix_providers_partition"));
  }

  @Test
  void ofATableWithoutAPrimaryKeyTheHiddenRowIdsAreLocked() {
    DATABASE.execute("CREATE TABLE keyless (a INT); INSERT INTO keyless VALUES (1), (2)");
    Footprint footprint = watched(() -> execute("UPDATE keyless SET a = 3")).footprint();
    DATABASE.execute("DROP TABLE keyless");
    assertThat(LockGroup.of(footprint.locks()))
        .filteredOn(group -> group.words().startsWith("X next-key"))
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.which(footprint.columns())).startsWith("hidden row id = (0x"));
  }

  @Test
  void tablesOfOtherSchemasAreToldApartFromThoseOfTheSame() {
    TestServer.execute(
        "CREATE DATABASE `lock.other`; CREATE TABLE `lock.other`.providers (b INT PRIMARY KEY);"
            + " INSERT INTO `lock.other`.providers VALUES (1), (2)");
    Footprint footprint =
        watched(
                () ->
                    execute("UPDATE providers SET generation = 7 WHERE id = 1")
                        || execute("UPDATE `lock.other`.providers SET b = 3 WHERE b = 2"))
            .footprint();
    TestServer.drop("lock.other");
    assertThat(LockGroup.of(footprint.locks()))
        .extracting(group -> group.table() + ": " + group.which(footprint.columns()))
        .containsExactlyInAnyOrder("providers: id = (1)", "lock.other.providers: b = (2)");
    assertThat(footprint.locks())
        .filteredOn(HeldLock::isOfTable)
        .extracting(HeldLock::tableName)
        .containsExactlyInAnyOrder("providers", "lock.other.providers");
  }

  @Test
  void ofVeryManyLocksItIsSaidThatNotAllAreToldAndNothingOfTheOthers() {
    DATABASE.execute(
        "SET cte_max_recursion_depth = 200000; CREATE TABLE long_one (id INT PRIMARY KEY, n INT)"
            + " SELECT n AS id, 1 AS n FROM (WITH RECURSIVE c AS (SELECT 1 AS n UNION ALL"
            + " SELECT n + 1 FROM c WHERE n <= 100000) SELECT n FROM c) x");
    execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    Footprint footprint = watched(() -> execute("UPDATE long_one SET n = 2")).footprint();
    DATABASE.execute("DROP TABLE long_one");
    assertThat(footprint.whole()).isFalse();
    assertThat(footprint.locks()).hasSize(HeldLocks.MOST).noneMatch(HeldLock::isGap);
    assertThat(LockSections.of(footprint).get(1).notes())
        .contains("More than 100,000 locks are held: the others are not told.")
        .anyMatch(note -> note.startsWith("At least 99,999 records locked"))
        .noneMatch(note -> note.contains("no gap"));
  }

  @Test
  void itIsSaidWhoHoldsWhatTheCommandWaitsForUntilItGetsIt() throws SQLException {
    try (Connection other = TestServer.connect(DATABASE.schema(), false);
        Statement holder = other.createStatement()) {
      Watched<TestShell.Answer> watched =
          havingWaited(other, holder, () -> watched(() -> shell.line(CLAIM)));
      assertThat(watched.result().orElseThrow().exitCode()).isEqualTo(ExitCode.OK);
      LockWait wait = watched.footprint().waits().get(0);
      assertThat(wait.holder().connectionId()).isEqualTo(id(holder));
      assertThat(wait.holder().account()).startsWith(TestServer.user() + "@");
      assertThat(wait.holder().idle()).isTrue();
      assertThat(wait.holder().transaction()).isPresent();
      assertThat(wait.holder().statement().orElseThrow()).startsWith("UPDATE providers SET");
      assertThat(wait.heldMode()).isEqualTo("X,REC_NOT_GAP");
      assertThat(wait.wanted().tableName()).isEqualTo("providers");
      assertThat(wait.wanted().record()).isEqualTo("1");
      assertThat(wait.statement()).startsWith("UPDATE providers p STRAIGHT_JOIN inventories");
      assertThat(LockSections.of(watched.footprint()).get(0).rows()).hasSize(1);
    }
  }

  @Test
  void whereTheQuestionForAPlanWaitsTheStatementIsNamedThatIsAskedAbout() throws SQLException {
    try (Connection other = TestServer.connect(DATABASE.schema(), false);
        Statement holder = other.createStatement()) {
      TestShell.Answer answer =
          havingWaited(
              other,
              holder,
              () ->
                  shell.line(
                      "explain --locks --format tree sql --write --yes"
                          + " UPDATE providers SET generation = 1 WHERE id = 1"));
      assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
      assertThat(answer.out()).contains("waits for other sessions").doesNotContain("EXPLAIN");
    }
  }

  /** Does what must wait for the first provider; the session that holds it lets it go then. */
  private static <T> T havingWaited(Connection other, Statement holder, Supplier<T> work)
      throws SQLException {
    other.setAutoCommit(false);
    holder.executeUpdate("UPDATE providers SET generation = generation WHERE id = 1");
    CompletableFuture<Void> released =
        CompletableFuture.runAsync(() -> onceSomebodyWaits(other::rollback));
    T answer = work.get();
    released.join();
    return answer;
  }

  @Test
  void aWaitThatIsGivenUpIsShownWithWhatWasLockedBefore() throws SQLException {
    execute("SET innodb_lock_wait_timeout = 1");
    try (Connection other = TestServer.connect(DATABASE.schema(), false);
        Statement holder = other.createStatement()) {
      other.setAutoCommit(false);
      holder.executeUpdate("UPDATE providers SET generation = generation WHERE id = 2");
      long asked = DATABASE.number(ASKED_FOR_LOCKS);
      Footprint footprint =
          watched(
                  () -> {
                    execute("UPDATE providers SET generation = generation WHERE id = 1");
                    return execute("UPDATE providers SET generation = generation WHERE id = 2");
                  })
              .footprint();
      assertThat(footprint.failure().orElseThrow()).hasRootCauseInstanceOf(SQLException.class);
      assertThat(footprint.waits()).singleElement().matches(wait -> wait.waited().toMillis() > 500);
      assertThat(footprint.waits().get(0).holder().transaction().orElseThrow())
          .isGreaterThanOrEqualTo(footprint.waits().get(0).waited());
      assertThat(footprint.locks()).extracting(HeldLock::lockData).contains("1");
      assertThat(DATABASE.number(ASKED_FOR_LOCKS) - asked).isBetween(1L, 2L);
      assertThat(LockSections.of(footprint).get(2).notes().get(0)).contains("1205");
    } finally {
      execute("SET innodb_lock_wait_timeout = 5");
    }
  }

  @Test
  void aClaimThatFailsIsShownAsItWasBeforeItsRowsWereUndone() throws SQLException {
    CommandLine line = new CommandLine(List.of(CLAIM.split(" ")));
    execute("SET innodb_lock_wait_timeout = 1");
    try (Connection other = TestServer.connect(DATABASE.schema(), false);
        Statement holder = other.createStatement()) {
      other.setAutoCommit(false);
      holder.executeUpdate("UPDATE providers SET generation = generation WHERE id = 1");
      Footprint footprint =
          watched(() -> shell.bean(Dispatcher.class).runWrapped(line)).footprint();
      assertThat(footprint.failure()).isPresent();
      assertThat(footprint.locks()).isNotEmpty().noneMatch(HeldLock::isGap);
      assertThat(footprint.notes()).contains("These are the locks that it held while it waited.");
    } finally {
      execute("SET innodb_lock_wait_timeout = 5");
    }
  }

  @Test
  void ofACommandThatWaitsInVainNothingIsSaidThatItsWaitDenies() throws SQLException {
    execute("SET innodb_lock_wait_timeout = 1");
    try (Connection other = TestServer.connect(DATABASE.schema(), false);
        Statement holder = other.createStatement()) {
      other.setAutoCommit(false);
      holder.executeUpdate("UPDATE providers SET generation = generation");
      TestShell.Answer answer =
          shell.line(
              "explain --locks --format tree sql --write"
                  + " UPDATE providers SET generation = 1 WHERE id > 0");
      assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(answer.out())
          .contains("waits for other sessions")
          .contains("The command failed: this is what it did until then")
          .doesNotContain("others may insert")
          .doesNotContain("inserted are locked")
          .doesNotContain("Yes: ");
    } finally {
      execute("SET innodb_lock_wait_timeout = 5");
    }
    assertThat(shell.line("explain --locks " + CLAIM).out()).contains("inserted are locked too");
  }

  @Test
  void theVictimOfADeadlockIsShownAsItWasBefore() throws SQLException {
    try (Connection other = TestServer.connect(DATABASE.schema(), false);
        Statement holder = other.createStatement()) {
      other.setAutoCommit(false);
      holder.executeUpdate("UPDATE providers SET generation = generation + 1 WHERE id > 1");
      CompletableFuture<Void> crossed =
          CompletableFuture.runAsync(
              () ->
                  onceSomebodyWaits(
                      () ->
                          holder.executeUpdate(
                              "UPDATE providers SET generation = generation WHERE id = 1")));
      Footprint footprint =
          watched(
                  () -> {
                    execute("UPDATE providers SET generation = generation + 1 WHERE id = 1");
                    return execute("UPDATE providers SET generation = 7 WHERE id = 2");
                  })
              .footprint();
      crossed.join();
      other.rollback();
      assertThat(footprint.failure()).isPresent();
      assertThat(footprint.notes()).hasSize(2);
      assertThat(footprint.notes().get(0)).startsWith("Deadlock");
      assertThat(footprint.waits().get(0).holder().connectionId()).isEqualTo(id(holder));
      assertThat(footprint.locks()).extracting(HeldLock::lockData).contains("1");
    }
  }

  @Test
  void withoutTheRightToSeeLocksOneLineSaysSo() {
    TestServer.execute(
        "CREATE USER unlocked@'%' IDENTIFIED BY 'x'; GRANT ALL ON lock_watch.* TO unlocked@'%'");
    var owner = TestServer.in(DATABASE.schema());
    var address =
        new dev.runm.session.ServerAddress(
            owner.url(), "unlocked", java.util.Optional.of("x"), owner.schema(), false);
    try (TestShell poor = TestShell.on(address)) {
      Footprint footprint =
          poor.bean(Session.class)
              .rolledBack(() -> poor.bean(LockWatch.class).during(() -> poor.line(CLAIM)))
              .footprint();
      assertThat(footprint.failure()).isEmpty();
      assertThat(footprint.notes())
          .hasSize(2)
          .allMatch(note -> note.contains("denied") && note.contains("GRANT SELECT"));
    } finally {
      TestServer.execute("DROP USER unlocked@'%'");
    }
  }

  private static <T> Watched<T> watched(Supplier<T> command) {
    return session.rolledBack(() -> watch.during(command));
  }

  /** Something that another session does. */
  private interface Act {
    void run() throws SQLException;
  }

  private static void onceSomebodyWaits(Act act) {
    try (Connection third = TestServer.connect();
        Statement statement = third.createStatement()) {
      boolean waits = false;
      while (!waits) {
        Thread.sleep(100);
        try (ResultSet row =
            statement.executeQuery("SELECT COUNT(*) FROM performance_schema.data_lock_waits")) {
          row.next();
          waits = row.getInt(1) > 0;
        }
      }
      Thread.sleep(200);
      act.run();
    } catch (SQLException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static long id(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static boolean execute(String sql) {
    try (Statement statement = session.connection().createStatement()) {
      return statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
