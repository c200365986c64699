package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.Session;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another session is faster, between what the claim read and what it writes. */
class LostRaceIT {
  private static final String SCHEMA = "claim_lost_race";
  private static final String WRITE = "INSERT INTO allocations";
  private static final String RAISE = "UPDATE providers";
  private static final Database DATABASE = new Database(SCHEMA);
  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in(SCHEMA, folder);
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
  void aRaisedGenerationIsReadAgainAndTheClaimSucceeds() {
    Between race = Between.before(small.shell(), WRITE, 1, () -> raise("c1"));
    assertThat(claim().exitCode()).isEqualTo(ExitCode.OK);
    assertThat(race.seen()).isEqualTo(2);
    assertThat(small.generations()).containsExactly("3", "1", "1");
    assertThat(small.items()).containsExactly("c1 runm.cpu.shared 6", "c1 runm.memory 10");
    assertThat(DATABASE.number("SELECT COUNT(*) FROM consumers")).isEqualTo(1);
    assertThat(DATABASE.number("SELECT COUNT(*) FROM allocations")).isEqualTo(1);
  }

  @Test
  void aConsumerThatAnotherSessionRaisesMeanwhileIsRaisedOnTopOfIt() {
    claim();
    Between race =
        Between.before(
            small.shell(),
            "UPDATE",
            1,
            () -> DATABASE.execute("UPDATE consumers SET generation = generation + 1"));
    assertThat(claim().exitCode()).isEqualTo(ExitCode.OK);
    assertThat(race.seen()).as("the consumer, then the provider").isEqualTo(2);
    assertThat(DATABASE.rows("SELECT generation FROM consumers")).containsExactly("3");
  }

  /** The first LOAD DATA only tries whether there may be one. */
  @Test
  void namesThatAnotherFillTakesMeanwhileAreSeenInAMeasuredCommandToo() {
    AtomicInteger sent = new AtomicInteger();
    Between.before(
        small.shell(),
        "LOAD DATA",
        2,
        () -> {
          if (sent.incrementAndGet() == 2) {
            DATABASE.execute(
                "INSERT INTO object_names (uuid, object_type, name)"
                    + " SELECT MD5(7), id, 'fill1-2' FROM object_types WHERE code = 'runm.machine'");
          }
        });
    String fill = "fill --to 60%% --claim %s".formatted(small.claim(2, 10));
    Answer answer = small.shell().run(small.file("fill.rsh", fill + "\nexpect statements > 1\n"));
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(sent).hasValue(2);
    assertThat(DATABASE.rows("SELECT name FROM object_names WHERE name LIKE 'fill%-1'"))
        .containsExactly("fill2-1");
  }

  @Test
  void aProviderThatNeverRestsIsPassedOverForTheNext() {
    Between race = Between.before(small.shell(), WRITE, Integer.MAX_VALUE, () -> raise("c1"));
    assertThat(claim().exitCode()).isEqualTo(ExitCode.OK);
    assertThat(race.seen()).isEqualTo(7);
    assertThat(small.items()).containsExactly("c2 runm.cpu.shared 6", "c2 runm.memory 10");
  }

  @Test
  void whereNoProviderRestsTheClaimGivesUpAndLeavesNoRow() {
    Between race =
        Between.before(
            small.shell(),
            WRITE,
            Integer.MAX_VALUE,
            () -> DATABASE.execute("UPDATE providers SET generation = generation + 1"));
    Map<String, String> before = DATABASE.checksums();
    Answer answer = claim();
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains("generation conflict: c3 was changed by another session");
    assertThat(race.seen()).as("3 searches, 3 providers, 6 tries").isEqualTo(54);
    Map<String, String> after = DATABASE.checksums();
    before.remove("providers");
    after.remove("providers");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void whereLocksAreNeverLetGoTheProvidersAreNamed() {
    Between race =
        Between.before(
            small.shell(),
            RAISE,
            Integer.MAX_VALUE,
            () -> LostRaceIT.<RuntimeException>fail(new SQLException("locked", "HY000", 1205)));
    Answer answer = claim();
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err())
        .contains("lock conflict: other sessions kept rows of c3 locked, 6 tries");
    assertThat(race.seen()).as("3 searches, 3 providers, 6 tries").isEqualTo(54);
    assertThat(small.items()).isEmpty();
  }

  /** Throws what the driver would, where Java asks for nothing checked. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> void fail(Exception failure) throws E {
    throw (E) failure;
  }

  @Test
  void roomThatIsTakenMeanwhileIsSeenAndTheNextProviderTaken() {
    Between.before(small.shell(), WRITE, 1, this::fillC1);
    assertThat(claim().exitCode()).isEqualTo(ExitCode.OK);
    assertThat(small.items())
        .containsExactlyInAnyOrder(
            "c1 runm.cpu.shared 10", "c2 runm.cpu.shared 6", "c2 runm.memory 10");
    assertThat(small.generations()).containsExactly("2", "2", "1");
  }

  @Test
  void aConsumerThatAnotherSessionMakesMeanwhileIsTaken() {
    Between race =
        Between.before(
            small.shell(),
            "INSERT INTO object_names",
            1,
            () ->
                DATABASE.execute(
                    """
                    INSERT INTO consumers (type_id, uuid, owner_project_uuid, owner_user_uuid)
                    SELECT ct.id, 'u', 'p', 'u' FROM consumer_types ct WHERE code = 'runm.machine';
                    INSERT INTO object_names (uuid, object_type, name)
                    SELECT 'u', ot.id, 'vm1' FROM object_types ot WHERE code = 'runm.machine';
                    """));
    assertThat(claim().exitCode()).isEqualTo(ExitCode.OK);
    assertThat(race.seen()).isEqualTo(1);
    assertThat(DATABASE.rows("SELECT uuid, generation FROM consumers")).containsExactly("u 2");
  }

  @Test
  void aLockThatIsNotLetGoInTimeIsTriedAgain() throws SQLException {
    try (Connection other = TestServer.connect(SCHEMA, false);
        Statement statement = other.createStatement()) {
      waitNoLongerThanASecond();
      other.setAutoCommit(false);
      statement.execute("UPDATE providers SET generation = generation WHERE id = " + c1());
      Between race =
          Between.before(small.shell(), WRITE, 2, new OnSecond(() -> run(() -> other.rollback())));
      assertThat(claim().exitCode()).isEqualTo(ExitCode.OK);
      assertThat(race.seen()).isEqualTo(2);
    }
    assertThat(small.items()).containsExactly("c1 runm.cpu.shared 6", "c1 runm.memory 10");
    assertThat(small.generations()).containsExactly("2", "1", "1");
  }

  /** The other session has written more, so MySQL makes the claim the victim. */
  @Test
  void aDeadlockIsTriedAgain() throws SQLException {
    claim();
    long deadlocks = deadlocks();
    try (Connection other = TestServer.connect(SCHEMA, false);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          """
          INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)
          SELECT 99, 99, a.id, 0 FROM resource_types a, resource_types b, resource_types c
          """);
      statement.execute("UPDATE providers SET generation = generation WHERE id = " + c1());
      CompletableFuture<?>[] waiting = {CompletableFuture.completedFuture(null)};
      Between race =
          Between.before(
              small.shell(),
              RAISE,
              1,
              () ->
                  waiting[0] =
                      CompletableFuture.runAsync(
                          () ->
                              run(
                                  () -> {
                                    statement.execute("SELECT * FROM consumers FOR UPDATE");
                                    other.rollback();
                                  })));
      Answer answer =
          small.shell().run("claim", small.claim(4, 10), "--execute", "--consumer", "vm1");
      waiting[0].join();
      assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
      assertThat(race.seen()).isEqualTo(2);
    }
    assertThat(deadlocks()).isEqualTo(deadlocks + 1);
    assertThat(small.items()).hasSize(4).contains("c1 runm.cpu.shared 4");
    assertThat(small.generations()).containsExactly("3", "1", "1");
  }

  private static Answer claim() {
    return small.shell().run("claim", small.claim(6, 10), "--execute", "--consumer", "vm1");
  }

  private static long c1() {
    return small.providerId("c1");
  }

  private static void raise(String provider) {
    DATABASE.execute(
        "UPDATE providers SET generation = generation + 1 WHERE id = "
            + small.providerId(provider));
  }

  private void fillC1() {
    DATABASE.execute(
        """
        INSERT INTO allocations (id, consumer_id, acquire_time, release_time)
        VALUES (900, 900, 0, 9223372036854775807);
        INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)
        SELECT 900, %1$d, rt.id, 10 FROM resource_types rt WHERE rt.code = 'runm.cpu.shared';
        UPDATE inventories i JOIN resource_types rt ON rt.id = i.resource_type_id
        SET i.held = 10 WHERE i.provider_id = %1$d AND rt.code = 'runm.cpu.shared';
        """
            .formatted(c1()));
    raise("c1");
  }

  private static void waitNoLongerThanASecond() throws SQLException {
    try (Statement statement = small.shell().bean(Session.class).connection().createStatement()) {
      statement.execute("SET innodb_lock_wait_timeout = 1");
    }
  }

  private static long deadlocks() {
    List<String> count =
        DATABASE.rows(
            "SELECT count FROM information_schema.innodb_metrics WHERE name = 'lock_deadlocks'");
    return Long.parseLong(count.get(0));
  }

  private interface Step {
    void run() throws SQLException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Does nothing the first time. */
  private static final class OnSecond implements Runnable {
    private final Runnable action;
    private int calls;

    OnSecond(Runnable action) {
      this.action = action;
    }

    @Override
    public void run() {
      if (++calls == 2) {
        action.run();
      }
    }
  }
}
