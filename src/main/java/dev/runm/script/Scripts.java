package dev.runm.script;

import dev.runm.error.UserException;
import dev.runm.line.Reference;
import dev.runm.line.RestRule;
import dev.runm.session.RunningStatement;
import dev.runm.settings.Settings;
import dev.runm.shell.CommandNames;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads scripts for whoever runs them in a way of his own. */
@Component
public class Scripts {
  private final RestRule rule;
  private final CommandNames names;
  private final ScriptVariables variables;
  private final LastResults results;
  private final ObjectProvider<Settings> settings;
  private final RunningStatement running;

  Scripts(
      RestRule rule,
      CommandNames names,
      ScriptVariables variables,
      LastResults results,
      ObjectProvider<Settings> settings,
      RunningStatement running) {
    this.rule = rule;
    this.names = names;
    this.variables = variables;
    this.results = results;
    this.settings = settings;
    this.running = running;
  }

  /**
   * Returns the commands of a script and of those that it calls, those of all branches, for each
   * word of a loop, and once of what is repeated; not those that only write, wait or set a
   * variable. What only a run would know, such as {@code ${claim.consumer}}, stays as it is
   * written.
   *
   * @param name the file, from the current directory
   * @param arguments what the script calls {@code $1}, {@code $2} …
   * @throws UserException if the file cannot be read, or a line of it, which is named; or if it is
   *     cancelled
   */
  public List<ScriptCommand> commands(String name, List<String> arguments) {
    ScriptFiles files = new ScriptFiles(rule);
    KnownNames known = new KnownNames(variables, results, settings, Reference::text);
    Unrolled unrolled = new Unrolled(files, rule, names, known, running::cancelled);
    unrolled.file(name, arguments);
    return unrolled.commands();
  }
}
