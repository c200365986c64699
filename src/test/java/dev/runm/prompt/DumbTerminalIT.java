package dev.runm.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TerminalShell;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A terminal whose cursor goes nowhere but on, such as that of an editor. */
class DumbTerminalIT {

  @Test
  void anAnswerBeginsOnALineOfItsOwn() throws IOException {
    try (TerminalShell shell = TerminalShell.dumb("dumb_terminal")) {
      shell.enter("sql SELECT (7)");
      assertThat(shell.awaitPrompt())
          .containsOnlyOnce("SELECT (7)")
          .containsPattern("\\R7\\R─\\R7\\R");
      shell.enter("sql SELECT SLEEP(1.1)");
      assertThat(shell.awaitPrompt())
          .containsOnlyOnce("sql SELECT SLEEP(1.1)")
          .containsPattern("\\RSLEEP\\(1.1\\)\\R");
    }
  }
}
