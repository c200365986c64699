package dev.runm.sql;

import dev.runm.error.UsageException;
import dev.runm.output.Report;
import dev.runm.session.Session;
import dev.runm.shell.Question;
import dev.runm.shell.RestOfLine;
import dev.runm.shell.ShellCommand;
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
          a table of an engine without transactions, such as MyISAM.

          sql SELECT name FROM object_names WHERE name LIKE 'east%' LIMIT 5
          explain sql SELECT COUNT(*) FROM providers WHERE type_id = 1""")
  Report sql(
      @Argument(index = 0, description = "a statement, in quotes or not") RestOfLine statement,
      @Option(
              longName = "limit",
              defaultValue = "1000",
              description = "how many rows to show, or all")
          String limit,
      @Option(longName = "write", description = "lets the statement change rows and tables")
          boolean write,
      @Option(longName = "yes", description = "does not ask before it writes") boolean yes) {
    Statement typed = Statement.of(statement.text());
    int rows = rows(limit);
    return switch (typed.kind()) {
      case SELECT, SHOW -> runner.read(typed, rows);
      case OTHER -> throw new UsageException(other(typed));
      case CHANGE, DEFINE, MAINTAIN -> {
        if (!write) {
          throw new UsageException("sql only reads: %s needs sql --write".formatted(typed.verb()));
        }
        agree(typed, yes);
        yield runner.write(typed);
      }
    };
  }

  private static String other(Statement statement) {
    return "sql runs statements on rows, tables, indexes and views; not %s, which would change what runm works in"
        .formatted(statement.verb());
  }

  /** What is rolled back needs no consent, and must be able to be. */
  private void agree(Statement statement, boolean yes) {
    if (session.isInTransaction()) {
      runner.requireUndoable(statement);
    } else if (!yes) {
      question.agree(
          "%s: run it in the session of schema %s on %s?"
              .formatted(statement.brief(), session.server().schema(), session.server().host()),
          "--yes");
    }
  }

  private static int rows(String limit) {
    if (limit.equals("all")) {
      return Integer.MAX_VALUE;
    }
    try {
      int rows = Integer.parseInt(limit);
      if (rows >= 0) {
        return rows;
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the one answer for all that is wrong
    }
    throw new UsageException("--limit takes a whole number from 0, or all; not " + limit);
  }
}
