package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.RunningStatement;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedClaimsIT {
  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in("claim_count", folder);
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
  void eachClaimIsForANewConsumerAndTheyAreSpread() {
    Answer answer = count(6, "--consumer vm --type runm.volume --format json");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains("\"executed\": 6", "\"not_executed\": 0", "\"providers\": 3");
    assertThat(
            small
                .database()
                .rows(
                    "SELECT n.name, c.type_id > 1 FROM consumers c JOIN object_names n"
                        + " ON n.uuid = c.uuid ORDER BY c.id"))
        .containsExactly("vm-1 1", "vm-2 1", "vm-3 1", "vm-4 1", "vm-5 1", "vm-6 1");
    assertThat(small.generations()).containsExactly("3", "3", "3");
    assertThat(small.heldWrongly()).isEmpty();
  }

  @Test
  void itStopsWhereThereIsNoRoomAndFails() {
    Answer answer = count(20, "");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err())
        .isEqualTo("error: 15 of 20 claims executed: no provider meets the request\n");
    assertThat(answer.out()).contains("15", "claims/s").doesNotContain("Not executed");
    assertThat(small.held()).contains("c3 runm.cpu.shared 10");
    assertThat(small.database().number("SELECT COUNT(*) FROM object_names WHERE object_type = 5"))
        .isEqualTo(small.database().number("SELECT COUNT(*) FROM consumers"))
        .isEqualTo(15);
  }

  /** Each claim takes two processors; what is read for the first is read for those after it too. */
  @Test
  void aProviderThatAnotherSessionFillsAfterItWasLookedAtIsNotUsedBeyondItsCapacity() {
    Between.before(
        small.shell(),
        "INSERT INTO object_names",
        1,
        () ->
            small
                .database()
                .execute(
                    """
                    INSERT INTO consumers (type_id, uuid, owner_project_uuid, owner_user_uuid)
                    VALUES (1, 'u', 'u', 'u');
                    INSERT INTO allocations (consumer_id, acquire_time, release_time)
                    VALUES (LAST_INSERT_ID(), 0, 9223372036854775807);
                    INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)
                    SELECT LAST_INSERT_ID(), i.provider_id, i.resource_type_id, 10
                    FROM inventories i JOIN providers p ON p.id = i.provider_id
                    JOIN object_names n ON n.uuid = p.uuid AND n.name = 'c3'
                    WHERE i.total = 10;
                    UPDATE providers p JOIN object_names n ON n.uuid = p.uuid AND n.name = 'c3'
                    JOIN inventories i ON i.provider_id = p.id AND i.total = 10
                    SET p.generation = p.generation + 1, i.held = 10;
                    """));
    Answer answer = count(20, "");
    assertThat(answer.err())
        .isEqualTo("error: 10 of 20 claims executed: no provider meets the request\n");
    assertThat(small.held()).contains("c3 runm.cpu.shared 10");
    assertThat(small.items()).filteredOn(item -> item.startsWith("c3")).hasSize(1);
    assertThat(small.heldWrongly()).isEmpty();
  }

  @Test
  void amountsThatMayVaryAreProposedAnew() {
    String claim =
        small.file(
            "varying.yaml", "request_groups: [{resources: {runm.cpu.shared: {min: 2, max: 6}}}]");
    Answer answer =
        small.shell().run("claim", claim, "--execute", "--count", "7", "--format", "json");
    assertThat(answer.out()).contains("\"executed\": 6");
    assertThat(small.items())
        .filteredOn(item -> item.startsWith("c2"))
        .containsExactly("c2 runm.cpu.shared 6", "c2 runm.cpu.shared 4");
  }

  @Test
  void aNameThatIsTakenStopsIt() {
    small.shell().run("claim", small.claim(2, 10), "--execute", "--consumer", "vm-3");
    Answer answer = count(5, "--consumer vm");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err())
        .contains("there is a consumer vm-3 already", "; kept: the 2 claims before it");
    assertThat(small.database().number("SELECT COUNT(*) FROM allocations")).isEqualTo(3);
  }

  @Test
  void aRequestToStopIsHeardBetweenTwoClaims() {
    int[] seen = {0};
    Between.before(
        small.shell(),
        "INSERT INTO consumers",
        9,
        () -> {
          if (++seen[0] == 3) {
            small.shell().bean(RunningStatement.class).cancel();
          }
        });
    Answer answer = count(9, "--consumer vm");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(answer.err()).isEqualTo("error: cancelled: 2 of 9 claims executed\n");
    assertThat(small.database().number("SELECT COUNT(*) FROM allocations")).isEqualTo(2);
    assertThat(small.database().number("SELECT COUNT(*) FROM consumers")).isEqualTo(2);
    assertThat(small.heldWrongly()).isEmpty();
  }

  @Test
  void explainedItIsRolledBackAndALostRaceIsTriedOnce() {
    int[] seen = {0};
    Map<String, String> before = small.database().checksums();
    Answer answer =
        small.shell().line("explain claim " + small.claim(2, 10) + " --execute --count 4");
    assertThat(answer.all()).contains("Yes: every access used an index");
    assertThat(small.database().checksums()).isEqualTo(before);
    Between race =
        Between.before(
            small.shell(),
            "INSERT INTO allocations",
            99,
            () ->
                small
                    .database()
                    .execute(
                        "UPDATE providers SET generation = generation + 1 WHERE id = "
                            + small.providerId("c" + ++seen[0])));
    Answer lost = small.shell().line("explain claim " + small.claim(2, 10) + " --execute");
    assertThat(lost.err()).contains("generation conflict: c3 was changed by another session");
    assertThat(race.seen()).as("one try a provider").isEqualTo(3);
  }

  private static Answer count(int count, String options) {
    return small
        .shell()
        .line(
            ("claim " + small.claim(2, 10) + " --execute --count " + count + " " + options)
                .strip());
  }
}
