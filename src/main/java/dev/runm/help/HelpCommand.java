package dev.runm.help;

import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code help [ABOUT…]}. */
@ShellCommand
class HelpCommand {
  private final Guide guide;

  HelpCommand(Guide guide) {
    this.guide = guide;
  }

  @Command(
      name = "help",
      group = "Session",
      description = "Lists the commands, or says how one is used.",
      help =
          """
          It also tells of a subject, by its number or word (help 4, help plans), of commands that
          begin with the same word (help baseline), and of topics. COMMAND --help is the same as
          help COMMAND.""")
  Report help(
      @Argument(index = 0, description = "a command, a subject or a topic") @Nullable String about,
      @Argument(index = 1, description = "the second word of a command") @Nullable String second) {
    if (about == null) {
      return guide.overview();
    }
    return guide.about(second == null ? about : about + " " + second);
  }
}
