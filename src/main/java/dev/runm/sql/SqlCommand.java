package dev.runm.sql;

import dev.runm.output.Report;
import dev.runm.session.Session;
import dev.runm.shell.Changing;
import dev.runm.shell.Question;
import dev.runm.shell.RestOfLine;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code sql [--write [--yes]] [--limit N|all] STATEMENT}. */
@ShellCommand
class SqlCommand {
  private final SqlRunner runner;
  private final Session session;
  private final Question question;

  SqlCommand(SqlRunner runner, Session session, Question question) {
    this.runner = runner;
    this.session = session;
    this.question = question;
  }

  @Command(
      name = "sql",
      group = "Plans",
      description = "Runs a statement of your own in the session and shows its rows.",
      help =
          """
          All that follows is sent as it is typed, so options stand before it. In a script a
          backslash at the end of a line goes on with the next.

          The server refuses to write, unless there is --write: then it is asked first, but not
          with --yes. Behind explain nothing is asked: what a statement, or a function that it
          calls, writes to InnoDB tables is rolled back, and a statement that writes may not name
          a table of an engine without transactions, such as MyISAM. The same holds in a
          transaction that begin has opened, which rollback undoes.

          Behind its semicolon an answer may be sent elsewhere, and \\G shows each row as a
          list of its values.""")
  @Changing(with = "write")
  Report sql(
      @Argument(index = 0, description = "a statement, in quotes or not") RestOfLine statement,
      @Option(
              longName = "limit",
              defaultValue = "1000",
              description = "how many rows to show, or all")
          @ValueName("N|all")
          String limit,
      @Option(longName = "write", description = "lets the statement change rows and tables")
          boolean write,
      @Option(longName = "yes", description = "does not ask before it writes") boolean yes) {
    Statement typed = SqlCheck.allowed(statement.text(), write);
    int rows = RowLimit.rows(limit);
    if (typed.kind().isRead()) {
      return runner.read(typed, rows);
    }
    agree(typed, yes);
    return runner.write(typed);
  }

  /**
   * What is rolled back needs no consent, and must be able to be. A session that others block may
   * need to end them: that it may do in its transaction, which goes on.
   */
  private void agree(Statement statement, boolean yes) {
    boolean kills = statement.kind() == StatementKind.KILL;
    if (kills ? session.isTried() : session.isInTransaction()) {
      runner.requireUndoable(statement);
    } else if (!yes) {
      question.agree(
          "%s: run it in the session of schema %s on %s?"
              .formatted(statement.brief(), session.server().schema(), session.server().host()),
          "--yes");
    }
  }
}
