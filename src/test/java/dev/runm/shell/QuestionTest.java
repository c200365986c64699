package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What is asked of a person. */
class QuestionTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"y\r", "Y\r", "yes\r", " y \r"})
  void yesAgrees(String keys) throws IOException {
    Question question = question(keys, true, false);
    assertThatCode(() -> question.agree("Run it?", "--yes")).doesNotThrowAnyException();
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Run it? y/N ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "n\r", "yn\r", "x\r", ""})
  void anythingElseDoesNot(String keys) throws IOException {
    Question question = question(keys, true, false);
    assertThatThrownBy(() -> question.agree("Run it?", "--yes"))
        .isInstanceOf(UserException.class)
        .hasMessage("not agreed: nothing was done");
  }

  @Test
  void whereNobodyIsNothingIsAsked() throws IOException {
    for (boolean piped : new boolean[] {true, false}) {
      Question question = question("y\r", piped, piped);
      assertThatThrownBy(() -> question.agree("Run it?", "--yes"))
          .hasMessage("nobody is at a terminal to agree: --yes agrees, nothing was done");
    }
    assertThat(shown.toString(StandardCharsets.UTF_8)).doesNotContain("Run it?");
  }

  private Question question(String keys, boolean terminal, boolean piped) throws IOException {
    Terminal place =
        new ExternalTerminal(
            "test",
            "xterm",
            new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
            shown,
            StandardCharsets.UTF_8);
    StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("terminal", place));
    return new Question(beans.getBeanProvider(Terminal.class), terminal, piped, new CommandClock());
  }
}
