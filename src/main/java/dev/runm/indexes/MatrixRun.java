package dev.runm.indexes;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.explain.Depth;
import dev.runm.explain.Explainer;
import dev.runm.output.Screen;
import dev.runm.output.Working;
import dev.runm.script.ScriptCommand;
import dev.runm.session.DatabaseFailure;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Runs the commands of a script under explain, in one transaction that is rolled back: each finds
 * what those before it have done.
 */
@Component
class MatrixRun {
  private final IndexesMapper mapper;
  private final Explainer explainer;
  private final Session session;
  private final RunningStatement running;
  private final Screen screen;
  private final ObjectProvider<Dispatcher> dispatcher;

  MatrixRun(
      IndexesMapper mapper,
      Explainer explainer,
      Session session,
      RunningStatement running,
      Screen screen,
      ObjectProvider<Dispatcher> dispatcher) {
    this.mapper = mapper;
    this.explainer = explainer;
    this.session = session;
    this.running = running;
    this.screen = screen;
    this.dispatcher = dispatcher;
  }

  /**
   * Returns what the commands do with the indexes.
   *
   * @throws UsageException if it is explained itself
   */
  Matrix of(String script, List<Index> indexes, List<ScriptCommand> commands) {
    if (session.isTried()) {
      throw new UsageException("indexes --matrix explains commands and cannot be explained itself");
    }
    UseReader reader = new UseReader(indexes, mapper.generatedColumns());
    return session.rolledBack(() -> run(script, indexes, commands, reader));
  }

  private Matrix run(
      String script, List<Index> indexes, List<ScriptCommand> commands, UseReader reader) {
    List<CommandUse> uses = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    try (Working working =
        screen.steps().working("explaining " + script, "commands", commands.size())) {
      for (ScriptCommand command : commands) {
        working.advance(uses.size() + leftOut.size());
        try {
          CommandLine line = dispatcher.getObject().unwrapped(command.line());
          if (dispatcher.getObject().reports(line)) {
            uses.add(reader.read(explainer.observe(line, Depth.PLAN)));
          } else {
            leftOut.add(
                new LeftOut(command, "only commands that answer with a list are explained"));
          }
        } catch (UserException | DataAccessException failure) {
          if (running.cancelled()) {
            throw failure;
          }
          leftOut.add(new LeftOut(command, DatabaseFailure.words(failure)));
        }
      }
    }
    return new Matrix(script, indexes, uses, leftOut);
  }
}
