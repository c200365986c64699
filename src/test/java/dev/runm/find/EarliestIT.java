package dev.runm.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EarliestIT {
  private static final String HOUR = "acquire: 0\nrelease: 3600";
  private static final String MINUTE = "acquire: 0\nrelease: 60";
  @TempDir private static Path folder;
  private static Moving moving;

  @BeforeAll
  static void open() {
    moving = Moving.in("earliest", folder);
  }

  @AfterAll
  static void leave() {
    moving.close();
  }

  @Test
  void whatFitsAtOnceStaysWhereItIs() {
    assertThat(window(moving.claim(MINUTE, "c 4"))).isEqualTo("0-60");
    assertThat(window(moving.claim("acquire: 210", "a 10"))).isEqualTo("210-null");
  }

  @Test
  void itFitsWhereWhatIsInTheWayEnds() {
    assertThat(window(moving.claim("acquire: 0\nrelease: 50", "a 10"))).isEqualTo("100-150");
    assertThat(window(moving.claim("acquire: 0", "c 10"))).isEqualTo("300-null");
  }

  @Test
  void whatBeginsLaterIsInTheWayOfAWindowThatReachesIt() {
    assertThat(window(moving.claim(MINUTE, "a 10"))).isEqualTo("200-260");
    assertThat(window(moving.claim("acquire: 120\nrelease: 151", "a 1"))).isEqualTo("200-231");
    assertThat(window(moving.claim("acquire: 120", "a 1"))).isEqualTo("200-null");
  }

  @Test
  void whatNeverEndsIsInTheWayForEver() {
    for (String window : new String[] {MINUTE, "acquire: 0"}) {
      String claim = moving.claim(window, "b 1");
      JsonNode answer = moving.json("find --claim %s --earliest".formatted(claim));
      assertThat(answer.get("earliest").isNull()).isTrue();
      assertThat(answer.at("/groups/0/count").asInt()).isZero();
      assertThat(moving.run("find --claim %s --earliest".formatted(claim)).all())
          .contains("It fits at no moment");
    }
  }

  @Test
  void allGroupsMustFitAtTheSameMoment() {
    assertThat(window(moving.claim("acquire: 0\nrelease: 10", "a 10", "c 10")))
        .isEqualTo("300-310");
    assertThat(window(moving.claim("acquire: 0\nrelease: 10", "a 10", "d 4"))).isEqualTo("100-110");
    JsonNode none =
        moving.json("find --claim %s --earliest".formatted(moving.claim(HOUR, "a 10", "b 1")));
    assertThat(none.get("earliest").isNull()).isTrue();
  }

  @Test
  void theAnswerIsThatOfTheMomentAndSaysWhen() {
    String claim = moving.claim(MINUTE, "a 10");
    assertThat(moving.free("find --claim %s --earliest".formatted(claim))).containsExactly("a 10");
    assertThat(moving.run("find --claim %s --earliest --check".formatted(claim)).all())
        .contains("Fits from 1970-01-01T00:03:20Z, until 1970-01-01T00:04:20Z.")
        .contains("Checked:");
    assertThat(
            moving
                .run("find --claim %s --earliest --acquire +2h --release never".formatted(claim))
                .all())
        .contains(" (in 2 h 0 min), for ever.");
    assertThat(moving.json("find --claim %s".formatted(claim)).has("earliest")).isFalse();
  }

  @Test
  void aMomentThatNoCalendarShowsIsANumber() {
    String claim = moving.claim("", "a 10");
    assertThat(
            moving
                .run("find --claim %s --earliest --acquire 9000000000000000000".formatted(claim))
                .all())
        .contains("Fits from 9000000000000000000");
  }

  @Test
  void theFunnelHasAWindowOfItsOwn() {
    String claim = moving.claim(MINUTE, "a 10");
    for (String other : new String[] {"--earliest", "--check", "--order free"}) {
      var refused = moving.shell().line("find --claim %s --why %s".formatted(claim, other));
      assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err()).contains("--why goes without");
    }
  }

  private static String window(String claim) {
    JsonNode answer = moving.json("find --claim %s --earliest".formatted(claim));
    JsonNode window = answer.get("window");
    assertThat(answer.get("earliest").asLong()).isEqualTo(window.get("acquire").asLong());
    assertThat(answer.at("/groups/0/count").asInt()).isEqualTo(1);
    JsonNode release = window.get("release");
    return window.get("acquire").asLong() + "-" + (release.isNull() ? "null" : release.asLong());
  }
}
