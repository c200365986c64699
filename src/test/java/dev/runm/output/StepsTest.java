package dev.runm.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {
  private static final String ERASE = "\033[K";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private long millis;

  private Screen screen(int width, boolean live) {
    Look look = new Look(width, 0, true);
    return new Screen(new PrintWriter(out), new PrintWriter(err), () -> look, 0, live);
  }

  private Steps steps(Screen screen) {
    return new Steps(screen, () -> millis * 1_000_000);
  }

  @Test
  void inAPipeAStepIsOneWholeLine() {
    try (Step step = steps(screen(80, false)).begin("creating providers", 10_000)) {
      millis = 1_000;
      step.advance(5_000);
      assertThat(out.toString()).isEmpty();
      step.ok(10_000);
    }
    assertThat(out.toString()).isEqualTo("action: creating providers ... ok (10,000 rows)\n");
  }

  @Test
  void aStepWithoutRowsIsJustOk() {
    steps(screen(80, false)).begin("creating the schema", 0).ok();
    steps(screen(80, false)).begin("adding one", 0).ok(1);

    assertThat(out.toString())
        .isEqualTo("action: creating the schema ... ok\naction: adding one ... ok (1 row)\n");
  }

  @Test
  void aStepThatIsLeftBeforeItIsOkHasFailed() {
    steps(screen(80, false)).begin("creating providers", 0).close();

    assertThat(out.toString()).isEqualTo("action: creating providers ... failed\n");
  }

  @Test
  void onATerminalTheBarIsRedrawnInPlaceAndErasedBeforeOk() {
    Step step = steps(screen(80, true)).begin("creating providers", 10_000);
    millis = 50;
    step.advance(1_000);
    millis = 200;
    step.advance(5_000);
    millis = 250;
    step.advance(6_000);
    step.ok(10_000);

    assertThat(out.toString())
        .isEqualTo(
            "\raction: creating providers ... "
                + ERASE
                + "\r"
                + "action: creating providers ... ━━━━━━━───────  50%   5,000 rows   25,000 rows/s"
                + ERASE
                + "\r"
                + ERASE
                + "action: creating providers ... ok (10,000 rows)\n");
  }

  @Test
  void aNoticeInTheMiddleOfAStepHasALineOfItsOwn() {
    Screen screen = screen(80, true);
    steps(screen).begin("creating providers", 0);
    screen.notice("half way");

    assertThat(out.toString()).endsWith("... " + ERASE + "\r" + ERASE);
    assertThat(err.toString()).isEqualTo("half way\n");
  }

  @Test
  void rowsThatNobodyCountedBeforehandHaveNoBar() {
    assertThat(line(5_000, 0, 80)).isEqualTo("action: loading ... 5,000 rows    5,000 rows/s");
  }

  @Test
  void moreRowsThanExpectedAreNotMoreThanAll() {
    assertThat(line(12_000, 10_000, 80)).contains("━ 100%").doesNotContain("─");
  }

  @Test
  void aNarrowTerminalStillShowsTheShare() {
    assertThat(line(4_200, 10_000, 20)).isEqualTo("action: loadin… 42%");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 10, 20, 24, 30, 40, 60, 80, 140})
  void theLineNeverReachesTheLastCell(int width) {
    for (long rows : new long[] {0, 1, 9_999, 1_000_000_000L}) {
      for (long expected : new long[] {0, 1, 10_000}) {
        assertThat(ScreenText.width(line(rows, expected, width).stripTrailing()))
            .isLessThan(Math.max(2, width));
      }
    }
  }

  private static String line(long rows, long expected, int width) {
    return new ProgressLine("loading", "rows", rows, expected, Duration.ofSeconds(1))
        .draw(new Look(width, 0, true));
  }
}
