package dev.runm.script;

import dev.runm.output.Screen;
import dev.runm.shell.Aside;
import dev.runm.shell.PlainWords;
import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code echo TEXT}. */
@ShellCommand
class EchoCommand {
  private final Screen screen;

  EchoCommand(Screen screen) {
    this.screen = screen;
  }

  @Command(
      name = "echo",
      group = "Scripts",
      description = "Writes its words among the answers.",
      help =
          """
          One blank stands between the words; quotes keep more. say is for prose.

            echo rows: ${rows:-none}\
          """)
  @Aside(Aside.Work.SPEAKS)
  void echo(@Argument(index = 0, description = "what is written") PlainWords text) {
    screen.line(String.join(" ", text.words()));
  }
}
