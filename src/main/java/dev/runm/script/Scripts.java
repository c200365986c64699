package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.line.Reference;
import dev.runm.line.RestRule;
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

  Scripts(
      RestRule rule,
      CommandNames names,
      ScriptVariables variables,
      LastResults results,
      ObjectProvider<Settings> settings) {
    this.rule = rule;
    this.names = names;
    this.variables = variables;
    this.results = results;
    this.settings = settings;
  }

  /**
   * Returns the commands of a script and of those that it calls, those of all branches, for each
   * word of a loop, and once of what is repeated; not those that only write, wait or set a
   * variable. What only a run would know, such as {@code ${claim.consumer}}, stays as it is
   * written.
   *
   * @param name the file, from the current directory
   * @param arguments what the script calls {@code $1}, {@code $2} …
   * @throws UsageException if the file cannot be read, or a line of it, which is named
   */
  public List<ScriptCommand> commands(String name, List<String> arguments) {
    ScriptFiles files = new ScriptFiles(rule);
    KnownNames known = new KnownNames(variables, results, settings, Reference::text);
    Unrolled unrolled = new Unrolled(files, rule, names, known);
    unrolled.file(name, arguments);
    return unrolled.commands();
  }
}
