package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The consumer that a claim is executed for, and what is held for it. */
class ConsumerOptionsIT {
  private static final String PROJECT = "0123456789abcdef0123456789abcdef";
  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in("claim_consumer", folder);
  }

  @AfterAll
  static void leave() {
    small.close();
  }

  @BeforeEach
  void reload() {
    small.reload();
  }

  @Test
  void typeAndOwnersAreThoseNamed() {
    claim(
        "--consumer v --type runm.volume --user 01234567-89AB-cdef-0123-456789abcdee --project "
            + PROJECT);
    assertThat(consumers())
        .containsExactly("v runm.volume 1 " + PROJECT + " 0123456789abcdef0123456789abcdee");
    assertThat(
            small
                .database()
                .rows(
                    """
                    SELECT ot.code, n.name FROM consumers c
                    JOIN object_names n ON n.uuid = c.uuid
                    JOIN object_types ot ON ot.id = n.object_type
                    """))
        .as("consumers of all types share one name space")
        .containsExactly("runm.machine v");
  }

  @Test
  void nobodyOwnsAMachineOfWhichNothingIsSaid() {
    claim("--consumer m");
    String nobody = "0".repeat(32);
    assertThat(consumers()).containsExactly("m runm.machine 1 " + nobody + " " + nobody);
  }

  @Test
  void anExistingConsumerMayBeNamedAsItIs() {
    claim("--consumer v --type runm.volume --project " + PROJECT);
    claim("--consumer v --type runm.volume --project " + PROJECT);
    claim("--consumer v");
    assertThat(consumers()).singleElement().asString().startsWith("v runm.volume 3");
    assertThat(small.database().number("SELECT COUNT(*) FROM allocations")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "--type runm.machine, with type runm.volume",
    "--project 00000000000000000000000000000001, project " + PROJECT,
    "--user " + PROJECT + ", user 00000000000000000000000000000000",
  })
  void anExistingConsumerKeepsWhatItIs(String option, String said) {
    claim("--consumer v --type runm.volume --project " + PROJECT);
    refused("--consumer v " + option, ExitCode.COMMAND_FAILED, "consumer v is there already", said);
  }

  @ParameterizedTest
  @CsvSource({
    "--type runm.volum, no consumer type runm.volum (did you mean runm.volume?)",
    "--type rünm, no consumer type rünm",
    "--project 12, --project takes a uuid",
    "--user x, --user takes a uuid",
    "--count 0, --count takes a whole number from 1",
    "--count many, --count takes a whole number",
  })
  void whatIsWrongIsSaidAndNothingWritten(String options, String said) {
    refused(options, ExitCode.USAGE, said);
  }

  @Test
  void theTypeOfAnExistingConsumerMustExistToo() {
    claim("--consumer v");
    refused("--consumer v --type runm.volum", ExitCode.USAGE, "did you mean runm.volume?");
  }

  @Test
  void aNameThatNoConsumerHasIsNotTakenFromIt() {
    small
        .database()
        .execute(
            "INSERT INTO object_names (uuid, object_type, name)"
                + " SELECT 'x', ot.id, 'v' FROM object_types ot WHERE ot.code = 'runm.machine'");
    refused("--consumer v", ExitCode.COMMAND_FAILED, "taken by something that is no consumer");
  }

  @Test
  void whatNeverEndsIsHeldAndWhatEndsIsNot() {
    claim("--consumer a");
    Answer answer =
        small.shell().run("claim", small.claim("release: 4000000000\n", 2, 10), "--execute");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(small.held()).containsExactly("c1 runm.cpu.shared 2", "c1 runm.memory 10");
    assertThat(small.generations()).containsExactly("3", "1", "1");
  }

  @Test
  void aClaimOnOneProviderIsSixStatementsInItsTransaction() {
    String claim = small.claim(2, 10);
    for (String consumer : new String[] {"new", "new", "new --type runm.machine"}) {
      Answer answer =
          small
              .shell()
              .line("explain --format json claim " + claim + " --execute --consumer " + consumer);
      assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
      assertThat(answer.out().split("\"id\": ?\"ClaimMapper\\.", -1)).hasSize(7);
      assertThat(answer.out()).doesNotContain("scan");
      claim("--consumer new");
    }
  }

  private static void refused(String options, ExitCode code, String... said) {
    Map<String, String> before = small.database().checksums();
    Answer answer = small.shell().line("claim " + small.claim(2, 10) + " --execute " + options);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(code);
    assertThat(answer.err()).contains(said);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(small.database().checksums()).isEqualTo(before);
  }

  private static void claim(String options) {
    Answer answer = small.shell().line("claim " + small.claim(2, 10) + " --execute " + options);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
  }

  private static java.util.List<String> consumers() {
    return small
        .database()
        .rows(
            """
            SELECT n.name, ct.code, c.generation, c.owner_project_uuid, c.owner_user_uuid
            FROM consumers c
            JOIN consumer_types ct ON ct.id = c.type_id
            JOIN object_names n ON n.uuid = c.uuid
            ORDER BY c.id
            """);
  }
}
