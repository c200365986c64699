package dev.runm.explain;

import dev.runm.error.UsageException;
import dev.runm.output.Report;
import dev.runm.session.Session;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import dev.runm.shell.ShellCommand;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code explain COMMAND …}. */
@ShellCommand
class ExplainCommand {
  private final ObjectProvider<Dispatcher> dispatcher;
  private final Session session;
  private final Capture capture;
  private final PlanMapper schema;

  ExplainCommand(
      ObjectProvider<Dispatcher> dispatcher, Session session, Capture capture, PlanMapper schema) {
    this.dispatcher = dispatcher;
    this.session = session;
    this.capture = capture;
    this.schema = schema;
  }

  @Command(
      name = "explain",
      group = "Plans",
      description = "Runs a command, rolls it back, and shows the plan of every statement it sent.",
      help =
          """
          Options stand before the command; --format may also stand at the end.

          Verdicts, best to worst:
            by index         found by an index; also a lookup table, or a result of the
                             statement itself, that is read whole
            full index scan  a whole index of a table that grows is read
            full scan        a whole table that grows is read

          explain claim 1cpu-64M-10G --execute""")
  Report explain(
      @Argument(index = 0, description = "any other command, with its options")
          CommandLine command) {
    if (capture.isOn()) {
      throw new UsageException("explain cannot wrap explain");
    }
    List<CapturedStatement> statements =
        capture.during(() -> session.rolledBack(() -> dispatcher.getObject().runWrapped(command)));
    SchemaFacts facts = new SchemaFacts(schema.indexColumns(), schema.lookupTables());
    return new ExplainReport(
        command, statements.stream().map(statement -> judge(statement, facts)).toList());
  }

  private static ExplainedStatement judge(CapturedStatement statement, SchemaFacts facts) {
    TableAliases aliases = TableAliases.of(statement.sql(), facts);
    return new ExplainedStatement(statement, new PlanReader(aliases, facts).read(statement.plan()));
  }
}
