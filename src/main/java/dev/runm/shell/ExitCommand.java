package dev.runm.shell;

import org.springframework.shell.core.command.annotation.Command;

/** {@code exit}. */
@ShellCommand
class ExitCommand {
  @Command(name = "exit", alias = "quit", group = "Session", description = "Leaves the shell.")
  void exit() {
    throw new ExitRequest();
  }
}
