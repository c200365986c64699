package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.Session;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseIT {
  private static final String YESTERDAY = "UPDATE allocations SET acquire_time = acquire_time - 9";
  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in("claim_release", folder);
  }

  @AfterAll
  static void leave() {
    small.close();
  }

  @BeforeEach
  void reload() {
    small.shell().bean(ReloadableMappers.class).reload();
    small.reload();
  }

  @Test
  void whatHoldsEndsNowAndItsRoomIsFreeAtOnce() {
    claim("", 6, "vm1");
    small.database().execute(YESTERDAY);
    assertThat(release("--consumer vm1")).contains("ended now", "1").contains("deleted");
    assertThat(
            small
                .database()
                .number(
                    "SELECT COUNT(*) FROM allocations WHERE release_time BETWEEN"
                        + " UNIX_TIMESTAMP() - 9 AND UNIX_TIMESTAMP()"))
        .isEqualTo(1);
    assertThat(small.held()).isEmpty();
    assertThat(small.items()).hasSize(2);
    assertThat(small.generations()).containsExactly("3", "1", "1");
    assertThat(small.database().rows("SELECT generation FROM consumers")).containsExactly("2");
    claim("", 6, "vm2");
    claim("", 4, "vm2");
    assertThat(small.items()).allMatch(item -> item.startsWith("c1"));
  }

  @Test
  void whatBeganThisVerySecondOrLaterIsDeleted() {
    claim("acquire: 4000000000\n", 6, "vm1");
    claim("acquire: 4000000000\nrelease: 4000000009\n", 2, "vm1");
    assertThat(small.held()).hasSize(2);
    assertThat(release("--consumer vm1 --format json")).contains("\"deleted\": 2");
    assertThat(small.items()).isEmpty();
    assertThat(small.database().number("SELECT COUNT(*) FROM allocations")).isZero();
    assertThat(small.held()).isEmpty();
  }

  @Test
  void whatIsOverAndWhatOthersHoldIsLeftAlone() {
    claim("", 6, "vm1");
    small.database().execute("UPDATE allocations SET acquire_time = 5, release_time = 10");
    small.database().execute("UPDATE inventories SET held = 0");
    claim("", 4, "vm2");
    List<String> generations = small.generations();
    assertThat(release("--consumer vm1")).contains("nothing to release");
    assertThat(small.generations()).isEqualTo(generations);
    assertThat(small.database().rows("SELECT release_time FROM allocations ORDER BY id"))
        .containsExactly("10", "9223372036854775807");
    assertThat(small.heldWrongly()).isEmpty();
  }

  @Test
  void allConsumersAreReleasedTogether() {
    claim("", 6, "vm1");
    claim("release: 4000000000\n", 6, "vm2");
    claim("", 4, "vm2");
    small.database().execute(YESTERDAY);
    claim("acquire: 4000000000\n", 4, "vm3");
    assertThat(release("--all --format json")).contains("\"ended\": 3", "\"deleted\": 1");
    assertThat(small.held()).isEmpty();
    assertThat(small.database().rows("SELECT generation FROM consumers ORDER BY id"))
        .containsExactly("2", "4", "2");
    assertThat(small.items()).hasSize(6);
    assertThat(release("--all")).contains("nothing to release");
  }

  @Test
  void allMoreThanAChunkHolds() {
    small
        .database()
        .execute(
            """
            SET SESSION cte_max_recursion_depth = 20000;
            INSERT INTO consumers (id, type_id, uuid, owner_project_uuid, owner_user_uuid)
            SELECT 1, 1, 'u', 'p', 'u';
            INSERT INTO allocations (id, consumer_id, acquire_time, release_time)
            WITH RECURSIVE n AS (SELECT 1 AS k UNION ALL SELECT k + 1 FROM n WHERE k < 12000)
            SELECT k, 1, 7, IF(k % 2, 9223372036854775807, 4000000000 + k % 5) FROM n;
            INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)
            SELECT a.id, i.provider_id, i.resource_type_id, 0 FROM allocations a
            JOIN inventories i ON i.provider_id = a.id % 3 + 1;
            """);
    assertThat(release("--all --format json")).contains("\"ended\": 12000", "\"deleted\": 0");
    assertThat(small.database().number("SELECT COUNT(*) FROM allocations WHERE release_time > 4e9"))
        .isZero();
  }

  @Test
  void aReleaseThatIsNotDoneLetsOtherConsumersClaim() throws SQLException {
    claim("", 2, "vm1");
    claim("", 2, "vm2");
    small.database().execute(YESTERDAY);
    try (TestShell other = TestShell.on(TestServer.in(small.database().schema()))) {
      other
          .bean(Session.class)
          .connection()
          .createStatement()
          .execute("SET innodb_lock_wait_timeout = 1");
      Between race =
          Between.before(
              small.shell(),
              "UPDATE providers",
              1,
              () -> CompletableFuture.runAsync(() -> claim(other, "", 2, "vm3")).join());
      assertThat(release("--consumer vm2")).contains("ended now");
      assertThat(race.seen()).isEqualTo(1);
    }
    assertThat(small.heldWrongly()).isEmpty();
  }

  @Test
  void whatBeginsWhileLocksAreWaitedForIsEndedAndNotDeleted() throws Exception {
    claim("", 2, "vm1");
    small.database().execute("UPDATE allocations SET acquire_time = UNIX_TIMESTAMP() + 1");
    try (Connection other = TestServer.connect(small.database().schema(), false);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT id FROM consumers FOR UPDATE");
      CompletableFuture<Void> later =
          CompletableFuture.runAsync(
              () -> {
                try {
                  statement.execute("DO SLEEP(3)");
                  other.rollback();
                } catch (SQLException failure) {
                  throw new IllegalStateException(failure);
                }
              });
      assertThat(release("--consumer vm1 --format json")).contains("\"ended\": 1");
      later.join();
    }
    assertThat(small.heldWrongly()).isEmpty();
  }

  @Test
  void whatIsClaimedWhileAllIsReleasedStays() {
    claim("", 2, "vm1");
    small.database().execute(YESTERDAY);
    Between.before(
        small.shell(),
        "UPDATE consumers",
        1,
        () ->
            small
                .database()
                .execute(
                    "INSERT INTO allocations (consumer_id, acquire_time, release_time)"
                        + " VALUES (1, 7, 9223372036854775807), (1, 7, 4000000000)"));
    assertThat(release("--all --format json")).contains("\"ended\": 1", "\"deleted\": 0");
    assertThat(small.database().number("SELECT COUNT(*) FROM allocations WHERE release_time > 4e8"))
        .isEqualTo(3);
  }

  @Test
  void everyStatementUsesAnIndex() {
    claim("", 6, "vm1");
    claim("release: 4000000000\n", 6, "vm2");
    small.database().execute(YESTERDAY);
    claim("acquire: 4000000000\n", 4, "vm1");
    for (String options : List.of("--consumer vm1", "--all")) {
      Map<String, String> before = small.database().checksums();
      Answer answer = small.shell().line("explain release " + options);
      assertThat(answer.all()).contains("Yes: every access used an index");
      assertThat(small.database().checksums()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', release takes either --consumer NAME or --all",
    "--all --consumer vm1, release takes either --consumer NAME or --all",
    "--consumer vm2, there is no consumer vm2 (did you mean vm1?): consumers lists them",
    "--consumer '', there is no consumer",
  })
  void whatIsWrongIsSaid(String options, String said) {
    claim("", 6, "vm1");
    Map<String, String> before = small.database().checksums();
    Answer answer = small.shell().line(("release " + options).strip());
    assertThat(answer.exitCode()).as(answer.all()).isNotEqualTo(ExitCode.OK);
    assertThat(answer.err()).contains(said);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(small.database().checksums()).isEqualTo(before);
  }

  private static void claim(String window, int processors, String consumer) {
    claim(small.shell(), window, processors, consumer);
  }

  private static void claim(TestShell shell, String window, int processors, String consumer) {
    Answer answer =
        shell.run(
            "claim", small.claim(window, processors, 10), "--execute", "--consumer", consumer);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
  }

  private static String release(String options) {
    Answer answer = small.shell().line("release " + options);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer.out();
  }
}
