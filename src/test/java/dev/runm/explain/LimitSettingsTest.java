package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import dev.runm.judge.Limit;
import dev.runm.judge.Limits;
import dev.runm.output.Figures;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.shell.core.command.annotation.Command;

class LimitSettingsTest {
  private final StandardEnvironment environment = new StandardEnvironment();
  private final LimitSettings settings = new LimitSettings(environment);

  @Test
  void theUsualCountsWhereNothingIsSet() {
    Limits limits = settings.read();
    for (Limit limit : Limit.values()) {
      assertThat(limits.of(limit)).isEqualTo(Limits.DEFAULTS.of(limit)).isEqualTo(limit.usual());
    }
  }

  @Test
  void theEnvironmentSetsALimit() {
    variable("RUNM_EXPLAIN_READS_PER_ROW", " 50 ");
    assertThat(settings.read().of(Limit.READS_PER_ROW)).isEqualTo(50);
  }

  @Test
  void aPropertySetsALimit() {
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("runm.explain.small-table", "7")));
    assertThat(settings.read().of(Limit.SMALL_TABLE)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "many", "1.5", "1e3", "99999999999999999999"})
  void whatIsNoWholeNumberIsRefused(String value) {
    variable("RUNM_EXPLAIN_SMALL_TABLE", value);
    assertThatThrownBy(settings::read)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("RUNM_EXPLAIN_SMALL_TABLE is set to " + value)
        .hasMessageContaining("whole number from 0");
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

  private void variable(String name, String value) {
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("test", Map.of(name, value)));
  }

  private static String help() {
    return Arrays.stream(ExplainCommand.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Command.class))
        .map(method -> String.join("\n", method.getAnnotation(Command.class).help()))
        .findFirst()
        .orElseThrow();
  }
}
