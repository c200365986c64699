package dev.runm.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.Session;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An added index lasts as long as its session, however that ends. */
class WhatIfConnectionIT {
  private static final String SCHEMA = "whatif_connection";
  private static final String ELSEWHERE = "whatif_elsewhere";
  private static final Database SERVER = new Database(SCHEMA);

  @BeforeAll
  static void load() {
    for (String schema : List.of(SCHEMA, ELSEWHERE)) {
      try (TestShell shell = TestShell.in(schema)) {
        assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
      }
    }
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(added()).isEmpty();
  }

  @AfterAll
  static void drop() {
    TestServer.drop(SCHEMA);
    TestServer.drop(ELSEWHERE);
  }

  private static List<String> added() {
    return SERVER.rows(
        "SELECT DISTINCT CONCAT(table_schema, '.', index_name) FROM information_schema.statistics"
            + " WHERE index_comment LIKE 'runm whatif %' ORDER BY 1");
  }

  private static TestShell shellIn(String schema) {
    return TestShell.on(TestServer.in(schema));
  }

  /** Ends the connection of a shell on the server, as a crash of the program does. */
  private static void kill(TestShell shell) throws SQLException {
    String id = connectionId(shell);
    TestServer.execute("KILL " + id);
    while (SERVER.number("SELECT COUNT(*) FROM information_schema.processlist WHERE id = " + id)
        > 0) {
      Thread.onSpinWait();
    }
  }

  private static String connectionId(TestShell shell) throws SQLException {
    try (var statement = shell.bean(Session.class).connection().createStatement();
        var answer = statement.executeQuery("SELECT CONNECTION_ID()")) {
      answer.next();
      return answer.getString(1);
    }
  }

  @Test
  void aSessionThatEndsDropsWhatItHasAdded() {
    try (TestShell shell = shellIn(SCHEMA)) {
      shell.line("whatif add ix_try ON providers (generation)");
      shell.line("whatif add ix_too ON consumers (generation)");
      assertThat(added()).containsExactly(SCHEMA + ".ix_too", SCHEMA + ".ix_try");
    }
  }

  @Test
  void aSessionThatIsToldToEndWhileItWorksDropsItTooAndUndoesItsTransaction() throws Exception {
    try (TestShell shell = shellIn(SCHEMA)) {
      shell.line("whatif add ix_try ON providers (generation)");
      Session session = shell.bean(Session.class);
      Thread killer =
          new Thread(
              () -> {
                try {
                  session.leave();
                } catch (SQLException failure) {
                  throw new IllegalStateException(failure);
                }
              });
      try {
        session.inTransaction(
            () -> {
              execute(session, "UPDATE providers SET generation = 99 WHERE id = 1");
              killer.start();
              join(killer);
              execute(session, "UPDATE providers SET generation = 99 WHERE id = 2");
              return null;
            });
      } catch (RuntimeException connectionIsClosed) {
        assertThat(added()).isEmpty();
      }
    }
    assertThat(SERVER.number("SELECT COUNT(*) FROM providers WHERE generation = 99")).isZero();
  }

  private static void execute(Session session, String sql) {
    try (var statement = session.connection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofMinutes(1).toMillis());
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  @Test
  void whatASessionThatDiedHasLeftIsDroppedByTheNextOneInAnySchema() throws SQLException {
    try (TestShell dead = shellIn(ELSEWHERE)) {
      dead.line("whatif add ix_try ON providers (generation)");
      kill(dead);
      try (TestShell next = shellIn(SCHEMA)) {
        TestShell.Answer status = next.line("status");
        assertThat(status.err())
            .isEqualTo(
                "dropped index ix_try ON %s.providers: whatif had added it in a session that died\n"
                    .formatted(ELSEWHERE));
        assertThat(added()).isEmpty();
        assertThat(next.line("status").err()).isEmpty();
      }
      assertThat(dead.line("status").err()).contains("the next command connects anew");
      assertThat(dead.line("status").err())
          .contains("was lost; this is a new one")
          .endsWith(
              "index ix_try ON providers, which whatif had added, went with the connection: another session has dropped it\n");
      assertThat(dead.line("whatif show").out()).contains("no index is tried");
      assertThat(dead.line("whatif add ix_try ON providers (generation)").exitCode())
          .isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void whatALivingSessionHasAddedStays() {
    try (TestShell living = shellIn(SCHEMA)) {
      living.line("whatif add ix_try ON providers (generation)");
      try (TestShell next = shellIn(SCHEMA)) {
        assertThat(next.line("status").err()).isEmpty();
      }
      assertThat(added()).containsExactly(SCHEMA + ".ix_try");
    }
  }

  @Test
  void aConnectionThatReplacesALostOneOwnsTheAddedIndex() throws SQLException {
    try (TestShell shell = shellIn(SCHEMA)) {
      shell.line("whatif add ix_try ON providers (generation)");
      shell.line("whatif hide ix_providers_parent");
      kill(shell);
      assertThat(shell.line("status").err()).contains("the next command connects anew");
      assertThat(shell.line("status").err()).contains("this is a new one").hasLineCount(1);
      try (TestShell next = shellIn(SCHEMA)) {
        assertThat(next.line("status").err()).isEmpty();
        assertThat(next.line("whatif add ix_too ON providers (generation)").err())
            .contains("another session tries an index");
      }
      assertThat(shell.bean(WhatIf.class).hinted("SELECT 1 FROM providers"))
          .contains("NO_INDEX(providers ix_providers_parent)");
      try (var statement = shell.bean(Session.class).connection().createStatement();
          var plan =
              statement.executeQuery(
                  "EXPLAIN FORMAT=JSON SELECT id FROM providers WHERE generation = 77")) {
        plan.next();
        assertThat(plan.getString(1)).contains("\"key\": \"ix_try\"");
      }
    }
  }

  @Test
  void anAddedIndexIsOfItsOwnSchemaWhileTheSessionIsInAnother() throws SQLException {
    try (TestShell shell = shellIn(SCHEMA)) {
      shell.line("whatif add ix_try ON providers (generation)");
      Session session = shell.bean(Session.class);
      assertThat(session.in(ELSEWHERE, () -> afterLoss(shell)))
          .contains("this is a new one")
          .hasLineCount(1);
      try (TestShell next = shellIn(SCHEMA)) {
        assertThat(next.line("whatif add ix_too ON providers (generation)").err())
            .contains("another session tries an index");
      }
      List<String> left =
          session.in(
              ELSEWHERE,
              () -> {
                leave(session);
                return added();
              });
      assertThat(left).isEmpty();
    }
  }

  private static String afterLoss(TestShell shell) {
    try {
      kill(shell);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    assertThat(shell.line("status").err()).contains("the next command connects anew");
    return shell.line("status").err();
  }

  private static void leave(Session session) {
    try {
      session.leave();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void locksThatANewConnectionCannotHaveAreTakenLater() throws SQLException {
    try (TestShell shell = shellIn(SCHEMA)) {
      shell.line("whatif add ix_try ON providers (generation)");
      try (var other = TestServer.connect();
          var statement = other.createStatement()) {
        kill(shell);
        statement.execute(
            "SELECT GET_LOCK(CONCAT('runm_whatif_in_', LEFT(SHA2('%s', 256), 32)), 10)"
                .formatted(SCHEMA));
        shell.line("status");
        assertThat(shell.line("status").err()).contains(Owner.NOT_HELD);
        assertThat(shell.line("whatif show").err()).isEqualTo(Owner.NOT_HELD + "\n");
        statement.execute("SELECT RELEASE_ALL_LOCKS()");
      }
      assertThat(shell.line("whatif hide ix_providers_parent").err()).isEmpty();
      try (TestShell next = shellIn(SCHEMA)) {
        assertThat(next.line("whatif add ix_too ON providers (generation)").err())
            .contains("another session tries an index");
        shell.line("whatif reset");
        assertThat(next.line("whatif add ix_too ON providers (generation)").err()).isEmpty();
      }
    }
  }

  @Test
  void whatCannotBeDroppedNowIsSaidAndLeftToTheNext() throws SQLException {
    SERVER.execute(
        "CREATE INDEX ix_old ON providers (generation) COMMENT 'runm whatif 0123456789abcdef' INVISIBLE");
    try (var other = TestServer.connect(SCHEMA, false);
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeQuery("SELECT COUNT(*) FROM providers").close();
      try (TestShell shell = shellIn(SCHEMA)) {
        assertThat(shell.line("status").err())
            .startsWith(
                "index ix_old ON %s.providers is left over from whatif in a session that died, and could not be dropped: "
                    .formatted(SCHEMA))
            .hasLineCount(1);
      }
      other.rollback();
    }
    try (TestShell shell = shellIn(SCHEMA)) {
      assertThat(shell.line("status").err()).startsWith("dropped index ix_old ON ");
    }
  }

  @Test
  void aCommentThatOnlyLooksLikeOursIsLeftAlone() {
    SERVER.execute("CREATE INDEX ix_own ON providers (generation) COMMENT 'runm whatif mine'");
    try (TestShell shell = shellIn(SCHEMA)) {
      assertThat(shell.line("status").err()).isEmpty();
    } finally {
      SERVER.execute("DROP INDEX ix_own ON providers");
    }
  }
}
