package dev.runm.explain;

import dev.runm.error.UserException;
import dev.runm.session.RunningStatement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.ibatis.executor.statement.StatementHandler;

/** A statement that is about to run, of which the server can be asked beforehand. */
final class BoundStatement {
  private final Connection connection;
  private final String sql;
  private final StatementHandler handler;
  private final SortedMap<Integer, Object> values = new TreeMap<>();

  BoundStatement(Connection connection, String sql, StatementHandler handler) {
    this.connection = connection;
    this.sql = sql;
    this.handler = handler;
  }

  /** What the server answered, and what it said beside it. */
  record Answer(String text, List<String> warnings) {}

  /**
   * Sends the SQL behind {@code question}, such as {@code EXPLAIN}, with its own parameters on its
   * own connection; returns the rows of the answer's first column.
   *
   * @throws UserException if the command was asked to stop before
   */
  Answer ask(String question, RunningStatement running) throws SQLException {
    if (running.cancelled()) {
      throw new UserException("cancelled");
    }
    try (PreparedStatement statement = connection.prepareStatement(question + " " + sql)) {
      setParameters(statement);
      return running.during(statement, () -> answer(statement));
    }
  }

  private static Answer answer(PreparedStatement statement) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet answer = statement.executeQuery()) {
      while (answer.next()) {
        rows.add(answer.getString(1));
      }
    }
    List<String> warnings = new ArrayList<>();
    addWarnings(statement, warnings);
    return new Answer(String.join("\n", rows), warnings);
  }

  /** Returns the parameters in the order of the question marks; of a statement not asked about. */
  List<Object> parameters() throws SQLException {
    if (values.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        setParameters(statement);
      }
    }
    return new ArrayList<>(values.values());
  }

  Connection connection() {
    return connection;
  }

  /** The driver asks the server for its warnings only if the answer counted some. */
  static void addWarnings(PreparedStatement statement, List<String> warnings) throws SQLException {
    for (var warning = statement.getWarnings();
        warning != null;
        warning = warning.getNextWarning()) {
      warnings.add(warning.getErrorCode() + " " + warning.getMessage());
    }
  }

  private void setParameters(PreparedStatement statement) throws SQLException {
    handler.getParameterHandler().setParameters(recording(statement));
  }

  private PreparedStatement recording(PreparedStatement statement) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            PreparedStatement.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, arguments) -> recordAndCall(statement, method, arguments));
  }

  private Object recordAndCall(PreparedStatement statement, Method method, Object[] arguments)
      throws Throwable {
    boolean sets = method.getName().startsWith("set") && arguments != null && arguments.length >= 2;
    if (sets && arguments[0] instanceof Integer index) {
      values.put(index, method.getName().equals("setNull") ? null : arguments[1]);
    }
    try {
      return method.invoke(statement, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
