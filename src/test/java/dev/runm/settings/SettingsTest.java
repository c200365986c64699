package dev.runm.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SettingsTest {
  @TempDir private Path folder;
  private Path file;
  private final Setting<Boolean> timing = Setting.flag("timing", false, "shows times");
  private final Setting<Long> bell = Setting.number("bell", 0, 0, 60, "seconds");
  private final Setting<String> pager = Setting.text("pager", "less -R", "a command", "pages");
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("config/config.yaml");
  }

  private Settings settings() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    Stream.of(timing, bell, pager).forEach(one -> beans.addBean(one.name(), one));
    return new Settings(
        beans.getBeanProvider(Settable.class), ConfigurationFile.read(file), environment::get);
  }

  private void configure(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void nothingIsRequired() {
    assertThat(settings().all()).hasSize(3);
    assertThat(timing.value()).isFalse();
    assertThat(timing.origin()).isEqualTo(Origin.DEFAULT);
  }

  @Test
  void theFileSetsThem() throws IOException {
    configure("# mine\ntiming: on\nbell: 10\npager: \"more -s\"\n");
    settings();
    assertThat(timing.value()).isTrue();
    assertThat(bell.value()).isEqualTo(10);
    assertThat(pager.value()).isEqualTo("more -s");
    assertThat(bell.origin()).isEqualTo(Origin.FILE);
  }

  @Test
  void theEnvironmentWinsOverTheFileAndTheSessionOverBoth() throws IOException {
    configure("bell: 10\n");
    environment.put("runm.bell", " 20 ");
    Settings settings = settings();
    assertThat(bell.value()).isEqualTo(20);
    settings.named("bell").set("30", Origin.SESSION);
    assertThat(bell.value()).isEqualTo(30);
    bell.set(bell.usual(), Origin.DEFAULT);
    assertThat(bell.value()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bel: 10        | :1: no setting is called bel (did you mean bell?): set lists them",
        "bell: ten      | :1: bell cannot be 'ten': it takes a whole number from 0 to 60",
        "bell: 61       | :1: bell cannot be '61': it takes a whole number from 0 to 60",
        "timing: of     | :1: timing cannot be 'of' (did you mean off?): it takes on, off",
        "bell: [1]      | :1: bell is a list, expected a whole number from 0 to 60",
        "bell:          | :1: bell has no value, expected a whole number from 0 to 60",
        "- bell         | :1: a configuration is a mapping such as 'format: vertical'",
        "'bell: \"1'    | :2: is not YAML: found unexpected end of stream, in what begins on line 1"
      })
  void whatIsWrongInTheFileIsToldWithItsPlace(String text, String error) throws IOException {
    configure(text + "\n");
    assertThatThrownBy(this::settings)
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + error);
  }

  @Test
  void whatIsWrongInTheEnvironmentIsToldWithItsVariable() {
    environment.put("runm.bell", "loud");
    assertThatThrownBy(this::settings)
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "variable RUNM_BELL: bell cannot be 'loud': it takes a whole number from 0 to 60");
  }

  @Test
  void aBlankAtTheEndOfATextOfTheEnvironmentIsMeant() {
    environment.put("runm.pager", "my pager ");
    settings();
    assertThat(pager.value()).isEqualTo("my pager ");
  }

  @Test
  void whatTheEnvironmentSetsIsNotWrittenAsADefault() throws IOException {
    environment.put("runm.bell", "20");
    assertThat(settings().write()).isEqualTo(file);
    assertThat(Files.readString(file)).contains("# bell: 0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "a\nb", "a\tb", "\u0007", "~", "%x% "})
  void anyTextThatIsWrittenReadsBack(String text) throws IOException {
    Settings settings = settings();
    pager.set(text, Origin.SESSION);
    settings.write();
    pager.set(pager.usual(), Origin.DEFAULT);
    settings();
    assertThat(pager.value()).isEqualTo(text);
  }

  @Test
  void whatCannotBeSetStaysAsItWas() {
    bell.set("5", Origin.SESSION);
    assertThatThrownBy(() -> bell.set("-1", Origin.SESSION)).isInstanceOf(UsageException.class);
    assertThat(bell.value()).isEqualTo(5);
  }

  @Test
  void theFileThatIsWrittenHoldsEverySettingAndReadsBack() throws IOException {
    Settings settings = settings();
    timing.set("on", Origin.SESSION);
    pager.set("less \"-R\" \\", Origin.SESSION);
    assertThat(settings.write()).isEqualTo(file);
    assertThat(Files.readString(file))
        .contains(
            "# seconds: a whole number from 0 to 60\n# bell: 0\n",
            "# shows times: on, off\ntiming: on\n");
    timing.set(timing.usual(), Origin.DEFAULT);
    pager.set(pager.usual(), Origin.DEFAULT);
    settings();
    assertThat(timing.value()).isTrue();
    assertThat(pager.value()).isEqualTo("less \"-R\" \\");
    assertThat(bell.origin()).isEqualTo(Origin.DEFAULT);
  }

  @Test
  void everyCommentOfTheFileThatIsWrittenCanBeUncommented() throws IOException {
    settings().write();
    String text = Files.readString(file);
    Files.writeString(
        file, text.replaceAll("(?m)^# (?=(bell|timing|pager|connections|  test):)", ""));
    settings();
    assertThat(bell.origin()).isEqualTo(Origin.FILE);
    assertThat(timing.origin()).isEqualTo(Origin.FILE);
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws IOException {
    configure("bell: 7\n");
    Settings settings = settings();
    assertThatThrownBy(settings::write)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is there already and stays as it is");
    assertThat(Files.readString(file)).isEqualTo("bell: 7\n");
  }

  @Test
  void theFileIsWhereTheVariablesOfTheEnvironmentSay() {
    Path home = Path.of("/home/me");
    assertThat(ConfigurationFile.path(Map.of(), home))
        .isEqualTo(Path.of("/home/me/.config/runm/config.yaml"));
    assertThat(ConfigurationFile.path(Map.of("XDG_CONFIG_HOME", "/etc/mine"), home))
        .isEqualTo(Path.of("/etc/mine/runm/config.yaml"));
    assertThat(ConfigurationFile.path(Map.of("RUNM_CONFIG", "my.yaml"), home))
        .isEqualTo(Path.of("my.yaml"));
  }
}
