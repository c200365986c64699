package dev.runm.script;

import dev.runm.shell.Aside;
import dev.runm.shell.Question;
import dev.runm.shell.RestAsProse;
import dev.runm.shell.ShellCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code pause [PROSE]}. */
@ShellCommand
class PauseCommand {
  private final ObjectProvider<Question> question;

  PauseCommand(ObjectProvider<Question> question) {
    this.question = question;
  }

  @Command(
      name = "pause",
      group = "Scripts",
      description = "Waits for Enter, if somebody is at a terminal.",
      help =
          """
          Without a terminal, or with a script that comes through a pipe, it goes on at
          once and shows nothing.

            pause Look at the plan above, then press Enter.\
          """)
  @Aside(Aside.Work.SPEAKS)
  void pause(
      @Argument(index = 0, description = "what is shown meanwhile") @Nullable RestAsProse text) {
    String shown = text == null || text.text().isBlank() ? "Enter goes on" : text.text();
    question.getObject().await(shown + " ");
  }
}
