package dev.runm.explain;

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

/** The parameters of a statement, set by its own handler on an EXPLAIN of the same SQL. */
final class RecordedParameters {
  private static final String EXPLAIN = "EXPLAIN FORMAT=JSON ";

  private final StatementHandler handler;
  private final SortedMap<Integer, Object> values = new TreeMap<>();
  private String plan = "";

  private RecordedParameters(StatementHandler handler) {
    this.handler = handler;
  }

  /** Sets the parameters, once, and asks for the plan if such a statement has one. */
  static RecordedParameters of(
      Connection connection, String sql, StatementHandler handler, boolean hasPlan)
      throws SQLException {
    RecordedParameters recorded = new RecordedParameters(handler);
    try (PreparedStatement statement = connection.prepareStatement(EXPLAIN + sql)) {
      recorded.setOn(statement);
      if (hasPlan) {
        recorded.plan = planOf(statement);
      }
    }
    return recorded;
  }

  /** Returns the values in the order of the question marks. */
  List<Object> values() {
    return new ArrayList<>(values.values());
  }

  /** Returns the plan, as JSON; empty for a statement that has none. */
  String plan() {
    return plan;
  }

  private static String planOf(PreparedStatement statement) throws SQLException {
    try (ResultSet answer = statement.executeQuery()) {
      return answer.next() ? answer.getString(1) : "";
    }
  }

  private void setOn(PreparedStatement statement) throws SQLException {
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
