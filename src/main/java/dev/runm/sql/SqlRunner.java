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

  SqlRunner(
      SqlMapper mapper,
      Session session,
      RunningStatement running,
      Preparation preparation,
      LastingTables lasting,
      SqlFailure failures) {
    this.mapper = mapper;
    this.session = session;
    this.running = running;
    this.preparation = preparation;
    this.lasting = lasting;
    this.failures = failures;
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
    if (session.isInTransaction()) {
      // somebody rolls it back, and measures it whole
      return trying(statement, () -> rows(statement, columns, limit, () -> {}));
    }
    return trying(
        statement,
        () ->
            session.rolledBack(
                () -> {
                  mapper.onlyRead();
                  return rows(statement, columns, limit, running::enough);
                }));
  }

  /**
   * Checks that what a statement changes can be rolled back.
   *
   * @throws UserException naming the table of which that is not true
   */
  void requireUndoable(Statement statement) {
    if (statement.kind() != StatementKind.CHANGE) {
      throw new UserException(
          "%s cannot be rolled back: it does not run in a transaction".formatted(statement.verb()));
    }
    try {
      lasting
          .in(statement)
          .ifPresent(
              table -> {
                throw new UserException(
                    "what %s changes in %s cannot be rolled back: it does not run in a transaction"
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
          trying(statement, () -> rows(statement, List.of(), Integer.MAX_VALUE, () -> {}));
      case DEFINE -> trying(statement, () -> changed(statement));
      default -> trying(statement, () -> session.inTransaction(() -> changed(statement)));
    };
  }

  private Report changed(Statement statement) {
    return new ChangeAnswer(statement, mapper.change(escaped(statement)));
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
   */
  private Report rows(Statement statement, List<Column> columns, int limit, Runnable leaveRest) {
    List<List<Object>> rows = new ArrayList<>();
    List<Column> found = new ArrayList<>(columns);
    boolean[] more = {false};
    mapper.rows(
        escaped(statement),
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
        });
    return new SqlAnswer(found, rows, more[0]);
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
