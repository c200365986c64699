package dev.runm.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
  /** The colours of the palette from 16 on, as the steps of red, green and blue. */
  private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

  @ParameterizedTest
  @CsvSource({
    "'15;0', DARK",
    "'0;15', LIGHT",
    "'0;default;15', LIGHT",
    "'7;8', DARK",
    "'12;8', DARK",
    "'default;default', AUTO",
    "'', AUTO",
  })
  void theThemeIsThatOfTheBackgroundThatTheTerminalTellsOf(String told, Theme theme) {
    assertThat(Theme.AUTO.at(Map.of("COLORFGBG", told))).isEqualTo(theme);
    assertThat(Theme.LIGHT.at(Map.of("COLORFGBG", told))).isEqualTo(Theme.LIGHT);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void noThemePaintsTheBackgroundOrLosesAText(Theme theme) {
    for (Style style : Style.values()) {
      String painted = style.paint("text", new Colours(256, theme));
      assertThat(painted.replaceAll("\033\\[[\\d;]*m", "")).isEqualTo("text");
      assertThat(painted).doesNotContain("48;5;");
    }
  }

  @Test
  void coloursOfAThemeStandOutFromItsBackground() {
    for (Style style : Style.values()) {
      assertThat(contrast(style.attributes(Theme.DARK), 0))
          .as("%s on dark", style)
          .isGreaterThan(4.5);
      assertThat(contrast(style.attributes(Theme.LIGHT), 1))
          .as("%s on light", style)
          .isGreaterThan(4.5);
    }
  }

  @Test
  void noneHasNoColours() {
    assertThat(Arrays.stream(Style.values()).map(style -> style.paint("x", none())))
        .containsOnly("x");
  }

  @Test
  void errorsFollowTheThemeToo() {
    StringWriter err = new StringWriter();
    Look look = new Look(80, 256, true);
    Screen screen =
        new Screen(
            new PrintWriter(new StringWriter()), new PrintWriter(err), () -> look, 256, true);
    screen.paintIn(() -> Theme.NONE);
    screen.error("no");
    screen.paintIn(() -> Theme.LIGHT);
    screen.error("no");
    assertThat(err).hasToString("error: no\n\033[38;5;124;1merror:\033[0m no\n");
  }

  private static Colours none() {
    return new Colours(256, Theme.AUTO).in(Theme.NONE);
  }

  /** As WCAG measures it; what has no colour of its own has the best that there is. */
  private static double contrast(AttributedStyle style, double background) {
    String painted = new AttributedString("x", style).toAnsi(256, ForceMode.None);
    Matcher colour = Pattern.compile("38;5;(\\d+)").matcher(painted);
    if (!colour.find()) {
      return 21;
    }
    double own = luminance(Integer.parseInt(colour.group(1)));
    return (Math.max(own, background) + 0.05) / (Math.min(own, background) + 0.05);
  }

  private static double luminance(int number) {
    if (number >= 232) {
      return linear(8 + (number - 232) * 10);
    }
    int cube = number - 16;
    return 0.2126 * linear(STEPS[cube / 36])
        + 0.7152 * linear(STEPS[cube / 6 % 6])
        + 0.0722 * linear(STEPS[cube % 6]);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
