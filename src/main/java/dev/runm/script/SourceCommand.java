package dev.runm.script;

import dev.runm.shell.Aside;
import dev.runm.shell.ShellCommand;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code source FILE.rsh [ARG…]}. */
@ShellCommand
class SourceCommand {
  private final ObjectProvider<ScriptRunner> scripts;

  SourceCommand(ObjectProvider<ScriptRunner> scripts) {
    this.scripts = scripts;
  }

  @Command(
      name = "source",
      group = "Scripts",
      description = "Runs the commands of a script.",
      help =
          """
          The script's $1, $2 … are the arguments, $@ is all of them. The first command that
          fails stops it; exit ends the shell. A relative path starts at the current directory;
          what is not there is looked for beside the script that calls it.""")
  @Aside(Aside.Work.RUNS)
  void source(
      @Argument(index = 0, description = "a file of commands, one a line") String file,
      @Argument(index = 1, description = "what the script calls $1, $2 …") List<String> arguments) {
    scripts.getObject().source(file, arguments);
  }
}
