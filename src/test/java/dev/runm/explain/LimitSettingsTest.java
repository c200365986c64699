package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import dev.runm.judge.Limit;
import dev.runm.judge.Limits;
import dev.runm.output.Figures;
import dev.runm.settings.Origin;
import dev.runm.settings.Setting;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.shell.core.command.annotation.Command;

class LimitSettingsTest {
  private final LimitSettings settings = new LimitSettings();

  @Test
  void theUsualCountsWhereNothingIsSet() {
    Limits limits = settings.read();
    for (Limit limit : Limit.values()) {
      assertThat(limits.of(limit)).isEqualTo(Limits.DEFAULTS.of(limit)).isEqualTo(limit.usual());
    }
  }

  @Test
  void whatIsSetCounts() {
    named("explain.reads-per-row").set("50", Origin.SESSION);
    assertThat(settings.read().of(Limit.READS_PER_ROW)).isEqualTo(50);
  }

  @Test
  void theVariablesOfTheEnvironmentAreCalledAsTheHelpSays() {
    assertThat(named("explain.reads-per-row").variable()).isEqualTo("RUNM_EXPLAIN_READS_PER_ROW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "many", "1.5", "1e3", "99999999999999999999"})
  void whatIsNoWholeNumberIsRefused(String value) {
    assertThatThrownBy(() -> named("explain.small-table").set(value, Origin.FILE))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "explain.small-table cannot be '%s': it takes a whole number from 0".formatted(value));
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void theHelpNamesEachLimitWithWhatIsUsual(Limit limit) {
    assertThat(help())
        .containsPattern(
            "(?m)^  %s +%s  %s(;.*)?$"
                .formatted(limit.code(), Figures.count(limit.usual()), limit.words()));
  }

  @Test
  void theHelpFitsIntoEightyColumns() {
    assertThat(help().lines()).allMatch(line -> line.length() <= 80);
  }

  private Setting<?> named(String name) {
    return settings.settings().stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String help() {
    return Arrays.stream(ExplainCommand.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Command.class))
        .map(method -> String.join("\n", method.getAnnotation(Command.class).help()))
        .findFirst()
        .orElseThrow();
  }
}
