package dev.runm.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WindowOptionsIT {
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;
  private static final Database DATABASE = new Database("window_options");
  @TempDir private static Path folder;
  private static Moving moving;

  @BeforeAll
  static void open() {
    moving = Moving.in(DATABASE.schema(), folder);
  }

  @AfterAll
  static void leave() {
    moving.close();
  }

  @Test
  void theHighestUseInTheWindowCounts() {
    assertThat(free("--acquire 0 --release 200")).containsExactly("c 4", "d 4");
    assertThat(free("--acquire 100 --release 150")).containsExactly("a 10", "c 4", "d 4");
    assertThat(free("--acquire 200 --release 300")).containsExactly("a 10", "c 4", "d 10");
    assertThat(free("--acquire 300 --release never")).containsExactly("a 10", "c 10", "d 10");
    assertThat(free("")).containsExactly("a 10", "c 10", "d 10");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 150",
    "1970-01-01T00:01:40Z, 1970-01-01T00:02:30Z",
    "1970-01-01T02:01:40+02:00, 150"
  })
  void timesAreEpochSecondsOrHaveAnOffset(String acquire, String release) {
    JsonNode window = window("", "--acquire %s --release %s".formatted(acquire, release));
    assertThat(window.get("acquire").asLong()).isEqualTo(100);
    assertThat(window.get("release").asLong()).isEqualTo(150);
  }

  @Test
  void spansCountFromNow() {
    long before = Instant.now().getEpochSecond();
    JsonNode window = window("acquire: 5\nrelease: 6", "--acquire +2h --release +7d");
    long after = Instant.now().getEpochSecond();
    long acquire = window.get("acquire").asLong();
    assertThat(acquire).isBetween(before + 2 * HOUR, after + 2 * HOUR);
    assertThat(window.get("release").asLong() - acquire).isEqualTo(7 * DAY - 2 * HOUR);
    JsonNode unending = window("acquire: 5\nrelease: 6", "--acquire now --release never");
    assertThat(unending.get("acquire").asLong()).isBetween(before, Instant.now().getEpochSecond());
    assertThat(unending.get("release").isNull()).isTrue();
    long past = window("", "--acquire -1d").get("acquire").asLong();
    assertThat(past).isBetween(before - DAY, Instant.now().getEpochSecond() - DAY);
  }

  @Test
  void whatIsNotGivenStaysAsTheProfileHasIt() {
    JsonNode later = window("acquire: 5\nrelease: 6", "--release 50");
    assertThat(later.get("acquire").asLong()).isEqualTo(5);
    assertThat(later.get("release").asLong()).isEqualTo(50);
    JsonNode sooner = window("acquire: 5\nrelease: 6", "--acquire 2");
    assertThat(sooner.get("acquire").asLong()).isEqualTo(2);
    assertThat(sooner.get("release").asLong()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "--acquire tomorrow, not tomorrow",
    "--acquire +2y, not +2y",
    "--acquire 2h, not 2h",
    "--acquire +, not +",
    "--release 2090-01-01, add a time",
    "--release 2090-01-01T00:00:00, has no offset",
    "--release -5, before 1970",
    "--acquire -99999w, before 1970",
    "--acquire never, it takes a time",
    "--acquire 9223372036854775807, later than a time can be",
    "--acquire 10 --release 10, not after its begin",
    "--acquire +2h --release +1h, not after its begin",
    "--acquire +2h --release now, not after its begin",
    "--release 3, not after its begin"
  })
  void aTextThatIsNoTimeOrAnEndBeforeTheBeginIsRefused(String options, String message) {
    String claim = moving.anywhere("", 1);
    for (String command : new String[] {"find --claim " + claim, "claim " + claim}) {
      Answer answer = moving.shell().line(command + " " + options);
      assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.USAGE);
      assertThat(answer.err()).contains(message);
      assertThat(answer.err().strip().lines()).hasSize(1);
    }
  }

  @Test
  void aClaimIsExecutedForTheWindowAndItsRoomComesBack() {
    String claim = moving.claim("", "a 10");
    moving.run("claim %s --execute --consumer m --acquire 1000 --release 2000".formatted(claim));
    assertThat(
            DATABASE.rows(
                "SELECT a.acquire_time, a.release_time FROM allocations a JOIN consumers c ON c.id ="
                    + " a.consumer_id JOIN object_names n ON n.uuid = c.uuid WHERE n.name = 'm'"))
        .containsExactly("1000 2000");
    assertThat(claimed(claim, "--acquire 1999 --release 3000")).isZero();
    assertThat(claimed(claim, "--acquire 500 --release 1001")).isZero();
    assertThat(claimed(claim, "--acquire 2000 --release 3000")).isEqualTo(1);
    assertThat(claimed(claim, "--acquire 500 --release 1000")).isEqualTo(1);
    assertThat(claimed(claim, "")).isEqualTo(1);

    moving.run("claim %s --execute --consumer n --acquire +2h --release +3h".formatted(claim));
    assertThat(claimed(claim, "--acquire +2h --release +3h")).isZero();
    assertThat(claimed(claim, "--acquire +4h --release +5h")).isEqualTo(1);
    assertThat(claimed(claim, "--release +1h")).isEqualTo(1);
    moving.run("release --consumer n");
    assertThat(claimed(claim, "--acquire +2h --release +3h")).isEqualTo(1);
  }

  private static int claimed(String claim, String options) {
    return moving.json(("claim " + claim + " " + options).strip()).get("count").asInt();
  }

  private static List<String> free(String options) {
    return moving.free(("find --claim " + moving.anywhere("", 1) + " " + options).strip());
  }

  private static JsonNode window(String profile, String options) {
    return moving.json("find --claim " + moving.anywhere(profile, 1) + " " + options).get("window");
  }
}
