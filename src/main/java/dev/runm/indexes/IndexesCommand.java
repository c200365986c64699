package dev.runm.indexes;

import dev.runm.output.Report;
import dev.runm.script.Scripts;
import dev.runm.shell.ShellCommand;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code indexes [TABLE|INDEX…]} and {@code indexes --matrix [SCRIPT]}. */
@ShellCommand
class IndexesCommand {
  private final Surveyor surveyor;
  private final MatrixRun matrix;
  private final Path shipped;

  private final Scripts scripts;

  IndexesCommand(
      Surveyor surveyor, MatrixRun matrix, @Value("${runm.home}") Path home, Scripts scripts) {
    this.scripts = scripts;
    this.surveyor = surveyor;
    this.matrix = matrix;
    this.shipped = home.resolve("scripts/lib/commands.rsh");
  }

  @Command(
      name = "indexes",
      group = "Plans",
      description = "Shows what indexes take, what reads them, which are redundant.",
      help =
          """
          reads are rows that were read by the index, in every session, explain's included, which
          are rolled back; a look that finds nothing counts as one. Rows of a full scan are read
          without an index. Not counted are COUNT(*) of a whole table, and the look for a key that
          may not be there twice.
          writes are rows of its table that were inserted, changed or deleted. Each inserted or
          deleted one is a write to every index of the table, each changed one to those whose
          columns change: MySQL does not count them index by index. An UPDATE of a join, such as
          that of claim --execute, counts rows that it changes as read.
          size and cardinality are as InnoDB last counted them: ANALYZE TABLE counts anew.

          Worth: table (it holds the rows), read, guard (unique, and never read), unread (all it
          does is to be written), redundant (its columns are the start of those of another index;
          InnoDB adds the primary key to every index).

          --matrix runs the commands of a script, or every shipped command on every shipped claim,
          one after the other under explain, and shows which use which index, and how. All of it
          is one transaction that is rolled back: until then other sessions wait for what it
          writes. What cannot be explained, such as load, is left out. A script's $1, $2 … may
          follow its name. What it reads counts as read, as with explain.""")
  Report indexes(
      @Option(longName = "matrix", description = "show which command uses which index")
          boolean byCommand,
      @Argument(index = 0, description = "tables and indexes, or with --matrix a script")
          List<String> names) {
    List<Index> all = surveyor.indexes();
    NamedIndexes named = new NamedIndexes(all);
    if (!byCommand) {
      return new IndexesReport(surveyor.survey(all, named.of(names)));
    }
    named.of(List.of());
    String script = names.isEmpty() ? shipped.toString() : names.get(0);
    List<String> arguments = names.isEmpty() ? names : names.subList(1, names.size());
    String shown = names.isEmpty() ? "the shipped commands" : script;
    return new MatrixReport(matrix.of(shown, all, scripts.commands(script, arguments)));
  }
}
