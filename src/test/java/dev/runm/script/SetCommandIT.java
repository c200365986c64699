package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.settings.Settings;
import dev.runm.testing.TestShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SetCommandIT {
  private static final TestShell SHELL = TestShell.in("set_command");

  @AfterAll
  static void close() {
    SHELL.close();
  }

  @Test
  void whatSettingsAreForGoesOnAsASentence() {
    assertThat(SHELL.bean(Settings.class).all())
        .allSatisfy(setting -> assertThat(setting.description()).matches("[a-z].*[^.]"));
  }

  @Test
  void allSettingsAreShownWithWhatTheyAre() {
    String shown = SHELL.line("set").out();
    assertThat(shown)
        .contains("explain.reads-per-row", "rows read for each returned", "default")
        .contains(
            "Configuration file: ~/.config/runm/config.yaml, which is not there: set --write makes it");
  }

  @Test
  void aSettingIsSetUntilTheShellIsLeft() {
    assertThat(SHELL.line("set explain.stored 12").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(SHELL.line("set explain.stored --format csv").out())
        .isEqualTo(
            """
            setting,value,from,what it is for,takes
            explain.stored,12,session,"explain: rows put into a temporary table, likewise",a whole number from 0
            """);
  }

  @Test
  void whatTheSessionHasSetIsTakenBack() {
    String before = SHELL.line("set bell --format csv").out();
    SHELL.line("set bell 7");
    assertThat(SHELL.line("set bell --format csv").out()).contains("bell,7,session,");
    assertThat(SHELL.line("set bell = DEFAULT").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(SHELL.line("set bell --format csv").out()).isEqualTo(before);
  }

  @Test
  void aMistypedSettingIsToldWithItsNearMiss() {
    TestShell.Answer answer = SHELL.line("set explain.store 12");
    assertThat(answer.err())
        .isEqualTo(
            "error: no setting is called explain.store (did you mean explain.stored?): set lists"
                + " them, and set explain.store = VALUE makes a variable\n");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aValueThatCannotBeIsRefused() {
    assertThat(SHELL.line("set explain.stored few").err())
        .isEqualTo("error: explain.stored cannot be 'few': it takes a whole number from 0\n");
  }

  @Test
  void aPlaceThatThePromptDoesNotKnowIsRefused() {
    TestShell.Answer answer = SHELL.run("set", "right-prompt", "%lesson% %deploment%");
    assertThat(answer.err())
        .isEqualTo(
            "error: right-prompt has no place %deploment% (did you mean %deployment%?): there are"
                + " %deployment%, %failure%, %lesson%, %partition%, %schema%, %server%, %status%,"
                + " %transaction%\n");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(SHELL.line("set prompt %nope%").err()).contains("prompt has no place %nope%: there");
    assertThat(SHELL.run("set", "prompt", "%schema% 100% > ").exitCode()).isEqualTo(ExitCode.OK);
  }
}
