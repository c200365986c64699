package dev.runm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.runm.error.ExitCode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostConnectionIT {
  private static final String SCHEMA = "lost_connection";

  @TempDir Path folder;
  private TestShell shell;

  @BeforeEach
  void load() {
    shell = TestShell.in(SCHEMA);
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void theCommandThatMeetsADeadConnectionFailsAndTheNextOneWorksInTheSameSchema() {
    killIdle();
    TestShell.Answer lost = shell.line("stats");
    assertThat(lost.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(lost.out()).isEmpty();
    assertThat(lost.err().lines()).hasSize(1);
    assertThat(lost.err())
        .startsWith("error: the connection to MySQL was lost in StatsMapper.")
        .endsWith("): the next command connects anew\n");

    TestShell.Answer next = shell.line("status");
    assertThat(next.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(next.err())
        .isEqualTo(
            "the connection to %s was lost; this is a new one\n"
                .formatted(TestServer.in(SCHEMA).host()));
    assertThat(next.out()).contains(SCHEMA).contains("100-shared-compute");
    assertThat(shell.line("status").err()).isEmpty();
  }

  @Test
  void aConnectionThatDiedWhileNobodyUsedItIsReplacedBeforeTheNextStatement() throws Exception {
    List<String> notices = new ArrayList<>();
    ServerAddress address = TestServer.in(SCHEMA);
    LiveConnection live = new LiveConnection(() -> address, Duration.ZERO, notices::add);
    kill(id(live.getConnection()));
    Connection replaced = live.getConnection();
    assertThat(replaced.getCatalog()).isEqualTo(SCHEMA);
    assertThat(replaced.isValid(5)).isTrue();
    assertThat(notices)
        .containsExactly(
            "the connection to %s was lost; this is a new one".formatted(address.host()));
    live.destroy();
  }

  @Test
  void whereSomebodyCannotWorkOnTheNextConnectionTheOldOneStays() throws Exception {
    ServerAddress address = TestServer.in(SCHEMA);
    Connection next = TestServer.connect();
    ConnectionListener refusing =
        new ConnectionListener() {
          @Override
          public void opened(Connection connection, boolean replaced) throws SQLException {
            if (connection.equals(next)) {
              throw new SQLException("not on this one");
            }
          }

          @Override
          public boolean hasToUndo() {
            return false;
          }

          @Override
          public void closing(Connection connection) {}
        };
    LiveConnection live =
        new LiveConnection(
            () -> address, Duration.ofMinutes(1), notice -> {}, () -> List.of(refusing));
    long before = id(live.getConnection());
    List<String> chosen = new ArrayList<>();
    assertThatThrownBy(() -> live.goOver(next, () -> chosen.add("next")))
        .hasMessage("not on this one");
    assertThat(chosen).isEmpty();
    assertThat(id(live.getConnection())).isEqualTo(before);
    assertThat(next.isClosed()).isTrue();
    live.destroy();
  }

  @Test
  void whatWasLostWithTheOldConnectionIsSaidOnlyWhenItIsGone() throws Exception {
    ServerAddress address = TestServer.in(SCHEMA);
    List<String> told = new ArrayList<>();
    SQLException refusal = new SQLException("not on this one");
    List<SQLException> refusals = new ArrayList<>(List.of(refusal));
    LiveConnection live =
        new LiveConnection(
            () -> address,
            Duration.ofMinutes(1),
            notice -> {},
            () -> List.of(telling(told, List.of()), telling(told, refusals)));
    refusals.clear();
    live.getConnection();
    told.clear();
    refusals.add(refusal);
    assertThatThrownBy(() -> live.goOver(TestServer.connect(), () -> told.add("chosen")))
        .isSameAs(refusal);
    assertThat(told).containsExactly("opened");
    told.clear();
    refusals.clear();
    live.goOver(TestServer.connect(), () -> told.add("chosen"));
    assertThat(told).containsExactly("opened", "opened", "chosen", "gone", "gone");
    live.destroy();
  }

  private static ConnectionListener telling(List<String> told, List<SQLException> refusals) {
    return new ConnectionListener() {
      @Override
      public void opened(Connection connection, boolean replaced) throws SQLException {
        for (SQLException refusal : refusals) {
          throw refusal;
        }
        told.add("opened");
      }

      @Override
      public void gone() {
        told.add("gone");
      }

      @Override
      public boolean hasToUndo() {
        return false;
      }

      @Override
      public void closing(Connection connection) {}
    };
  }

  @Test
  void aServerThatIsGoneIsSaidUntilItIsBack() throws Exception {
    ServerAddress address = TestServer.in(SCHEMA);
    List<String> asked = new ArrayList<>();
    LiveConnection live =
        new LiveConnection(
            new ServerSource() {
              @Override
              public ServerAddress get() {
                return !asked.isEmpty() && !asked.contains("it is back")
                    ? new ServerAddress(
                        "jdbc:mysql://127.0.0.1:1/", "x", java.util.Optional.empty(), "x", false)
                    : address;
              }

              @Override
              public ServerAddress again() {
                asked.add("again");
                return get();
              }
            },
            Duration.ZERO,
            notice -> {});
    kill(id(live.getConnection()));
    assertThatThrownBy(live::getConnection).hasMessageContaining("cannot connect to 127.0.0.1:1");
    assertThatThrownBy(live::getConnection).hasMessageContaining("cannot connect to 127.0.0.1:1");
    asked.add("it is back");
    assertThat(live.getConnection().isValid(5)).isTrue();
    live.destroy();
  }

  @Test
  void aConnectionLostInsideATransactionLeavesNoRowAndTheNextClaimWorks() {
    killWhenAnItemIsWritten();
    TestShell.Answer lost = shell.line("claim 1cpu-64M-10G --execute --consumer vm1");
    assertThat(lost.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(lost.err().lines()).hasSize(1);
    assertThat(lost.err())
        .contains(" in ClaimMapper.insertItems ")
        .endsWith("; what it had changed is undone\n");
    assertThat(count("allocations") + count("consumers")).isZero();
    TestServer.execute("DROP TRIGGER " + SCHEMA + ".kill_claim");
    TestShell.Answer next = shell.line("claim 1cpu-64M-10G --execute --consumer vm1");
    assertThat(next.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(count("allocations")).isEqualTo(1);
  }

  @Test
  void aReadThatIsKilledIsNotSaidToHaveChangedAnything() {
    killWhenRead();
    Answer lost = shell.line("sql SELECT SLEEP(600), 'killed while it reads'");
    assertThat(lost.err())
        .startsWith("error: the connection to MySQL was lost")
        .doesNotContain("undone");
  }

  /** Kills, from another connection, the one that is at work on the read. */
  private static void killWhenRead() {
    CompletableFuture.runAsync(
        () -> {
          await().atMost(10, TimeUnit.MINUTES).until(() -> !reading().isEmpty());
          reading().forEach(LostConnectionIT::kill);
        });
  }

  private static List<Long> reading() {
    try (Connection connection = TestServer.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT id FROM performance_schema.processlist WHERE db = '%s' AND state = 'User sleep'"
                    .formatted(SCHEMA))) {
      List<Long> ids = new ArrayList<>();
      while (row.next()) {
        ids.add(row.getLong(1));
      }
      return ids;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void aScriptStopsAtTheCommandThatLostTheConnection() throws Exception {
    killIdle();
    Path script = Files.writeString(folder.resolve("lost.rsh"), "help\nstats\nstatus\n");
    TestShell.Answer answer = shell.run(script.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err()).contains("error: " + script + ":2: the connection to MySQL was lost");
    assertThat(answer.err()).doesNotContain("runm> status");
  }

  /** Kills the session's connection between two commands. */
  private void killIdle() {
    try {
      kill(id(shell.bean(Session.class).connection()));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Lets the server itself kill the connection in the middle of a transaction. */
  private static void killWhenAnItemIsWritten() {
    TestServer.execute(
        "CREATE TRIGGER %s.kill_claim BEFORE INSERT ON %s.allocation_items"
                .formatted(SCHEMA, SCHEMA)
            + " FOR EACH ROW KILL CONNECTION_ID()");
  }

  private static long id(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void kill(long id) {
    TestServer.execute("KILL CONNECTION " + id);
  }

  private static long count(String table) {
    try (Connection connection = TestServer.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + SCHEMA + "." + table)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
