package dev.runm.transaction;

import dev.runm.error.UsageException;
import dev.runm.output.Report;
import dev.runm.session.SessionVariables;
import dev.runm.shell.Aside;
import dev.runm.shell.Changing;
import dev.runm.shell.ShellCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code set session [VARIABLE[=VALUE]]}. */
@ShellCommand
class SetSessionCommand {
  private final SessionVariables variables;

  SetSessionCommand(SessionVariables variables) {
    this.variables = variables;
  }

  @Command(
      name = {"set", "session"},
      group = "Session",
      description = "Sets a MySQL variable for this session, or shows those that are set.",
      help =
          """
          The value is a number or a text; DEFAULT is the server's own. Without a value
          the variable is shown, with nothing at all those that were set here. They end
          with the connection: where it is lost, they are not set again, which is said.
          Variables that would break what runm works in, such as autocommit or the
          character set, are refused.

            set session max_execution_time=1000
            set session optimizer_switch='index_merge=off'
            set session sort_buffer_size""")
  @Aside(Aside.Work.PREPARES)
  @Changing(with = "variable")
  Report set(
      @Argument(index = 0, description = "a variable, alone or with =VALUE")
          List<String> variable) {
    if (variable.isEmpty()) {
      return new VariablesReport(variables.given());
    }
    String text = String.join(" ", variable);
    int equals = text.indexOf('=');
    if (equals < 0 && variable.size() > 1) {
      throw new UsageException("VARIABLE=VALUE is what set session takes, not " + text);
    }
    String name = (equals < 0 ? text : text.substring(0, equals)).strip();
    if (equals < 0) {
      return new VariablesReport(Map.of(name, variables.value(name)));
    }
    Optional<String> value =
        Optional.of(text.substring(equals + 1).strip())
            .filter(given -> !given.equalsIgnoreCase("DEFAULT"));
    return new VariablesReport(Map.of(name, variables.set(name, value)));
  }
}
