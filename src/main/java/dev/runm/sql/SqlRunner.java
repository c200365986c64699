package dev.runm.sql;

import dev.runm.error.UserException;
import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.ibatis.session.ResultHandler;
import org.springframework.stereotype.Component;

/** Runs a statement that may be run. */
@Component
class SqlRunner {
  private final SqlMapper mapper;
  private final Session session;
  private final RunningStatement running;
  private final Preparation preparation;
  private final LastingTables lasting;
  private final SqlFailure failures;
  private final ServerWarnings warnings;
  private final Killing killing;

  SqlRunner(
      SqlMapper mapper,
      Session session,
      RunningStatement running,
      Preparation preparation,
      LastingTables lasting,
      SqlFailure failures,
      ServerWarnings warnings,
      Killing killing) {
    this.killing = killing;
    this.mapper = mapper;
    this.session = session;
    this.running = running;
    this.preparation = preparation;
    this.lasting = lasting;
    this.failures = failures;
    this.warnings = warnings;
  }

  /**
   * Returns the rows of a statement that only reads. What it writes nevertheless, by a function or
   * into a file, the server refuses, or somebody rolls it back whose transaction it is.
   *
   * @param limit how many rows to return at most
   */
  Report read(Statement statement, int limit) {
    List<Column> columns = columns(statement);
    if (statement.kind() == StatementKind.SELECT && columns.isEmpty()) {
      throw new UserException(
          "%s … INTO writes: sql shows what a statement returns, and this returns nothing"
              .formatted(statement.verb()));
    }
    if (session.isTried()) {
      // somebody rolls it back, and measures it whole
      return trying(statement, () -> rows(statement, columns, limit, () -> {}, true));
    }
    boolean alone = !session.isInTransaction();
    return trying(
        statement,
        () ->
            session.rolledBack(
                () -> {
                  if (alone) {
                    mapper.onlyRead(); // else what it writes is undone
                  }
                  return rows(statement, columns, limit, running::enough, false);
                }));
  }

  /**
   * Checks that what a statement changes can be rolled back.
   *
   * @throws UserException naming the table of which that is not true
   */
  void requireUndoable(Statement statement) {
    if (statement.kind() != StatementKind.CHANGE) {
      session.requireNoTransaction(statement.verb() + " cannot be rolled back");
    }
    try {
      lasting
          .in(statement)
          .ifPresent(
              table -> {
                session.requireNoTransaction(
                    "what %s changes in %s cannot be rolled back"
                        .formatted(statement.verb(), table));
              });
    } catch (SQLException failure) {
      throw failures.explained(statement, failure);
    }
  }

  /** Returns what came of a statement that writes. */
  Report write(Statement statement) {
    return switch (statement.kind()) {
      case MAINTAIN ->
          trying(
              statement,
              () -> rows(statement, List.of(), Integer.MAX_VALUE, () -> {}, session.isTried()));
      case DEFINE -> trying(statement, () -> changed(statement));
      case KILL -> trying(statement, () -> killing.sent(statement));
      default -> trying(statement, () -> session.inTransaction(() -> changed(statement)));
    };
  }

  private Report changed(Statement statement) {
    int rows = warnings.during(session.isTried(), () -> mapper.change(escaped(statement)));
    return new ChangeAnswer(statement, rows, warnings.lines());
  }

  private List<Column> columns(Statement statement) {
    try {
      return preparation.columns(statement.text());
    } catch (SQLException failure) {
      if (statement.kind() == StatementKind.SHOW) {
        return List.of(); // not all of them can be prepared
      }
      throw failures.explained(statement, failure);
    }
  }

  /**
   * @param columns as the server described them, or none if it did not
   * @param leaveRest what keeps the driver from reading the rows that nobody wants
   * @param tried whether somebody else measures it
   */
  private Report rows(
      Statement statement, List<Column> columns, int limit, Runnable leaveRest, boolean tried) {
    List<List<Object>> rows = new ArrayList<>();
    List<Column> found = new ArrayList<>(columns);
    boolean[] more = {false};
    ResultHandler<Row> taking =
        row -> {
          if (found.isEmpty()) {
            found.addAll(Shape.columns(row.getResultObject().shape()));
          }
          if (rows.size() < limit) {
            rows.add(row.getResultObject().values());
          } else {
            more[0] = true;
            row.stop();
            leaveRest.run();
          }
        };
    warnings.during(tried, () -> mapper.rows(escaped(statement), taking));
    return new SqlAnswer(found, rows, more[0], warnings.lines());
  }

  /** MyBatis would take what stands in these braces for a parameter. */
  private static String escaped(Statement statement) {
    return statement.text().replace("#{", "\\#{");
  }

  private Report trying(Statement statement, Supplier<Report> work) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      throw running.cancelled() ? failure : failures.explained(statement, failure);
    }
  }
}
