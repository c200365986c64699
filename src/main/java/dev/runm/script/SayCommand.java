package dev.runm.script;

import dev.runm.output.Screen;
import dev.runm.shell.Aside;
import dev.runm.shell.RestAsProse;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code say PROSE}. */
@ShellCommand
class SayCommand {
  private final Screen screen;

  SayCommand(Screen screen) {
    this.screen = screen;
  }

  @Command(
      name = "say",
      group = "Scripts",
      description = "Shows prose, wrapped to the width, beside the answers.",
      help =
          """
          All that follows is taken as it is typed, so quotes need no care; ${NAME} is
          filled in, and a \\ at the end goes on with the next line. It is shown on
          standard error, so that programs can read the answers; --quiet leaves it out.

            say It's the index that finds the providers, not the number of rows.\
          """)
  @Aside(Aside.Work.SPEAKS)
  void say(@Argument(index = 0, description = "what is said") RestAsProse text) {
    screen.messages().prose(text.text());
  }
}
