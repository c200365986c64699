package dev.runm.trace;

import dev.runm.session.ReloadableMappers;
import dev.runm.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Sends the statements of {@link TraceMapper}. They may be wanted in the midst of a mapper's
 * statement, where MyBatis runs no other: so the SQL is taken from the mapper and sent from here.
 */
@Component
class TraceStatements {
  private final ObjectProvider<ReloadableMappers> mappers;
  private final Session session;

  TraceStatements(ObjectProvider<ReloadableMappers> mappers, Session session) {
    this.mappers = mappers;
    this.session = session;
  }

  /** What is read of a row. */
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Returns what the session traces now. */
  TraceSettings settings() {
    return first(
        "settings",
        row ->
            new TraceSettings(
                row.getString("trace"),
                row.getString("features"),
                row.getLong("memory"),
                row.getLong("first"),
                row.getLong("number")),
        null);
  }

  /** Returns the trace of the last statement that has one; it is not traced itself. */
  Trace last() {
    return first(
        "last",
        row ->
            TraceReader.read(
                row.getString("trace"), row.getLong("missing_bytes"), row.getBoolean("refused")),
        Trace.NONE);
  }

  /** Lets the session trace from now on. */
  void set(TraceSettings settings) {
    String sql = sql("set");
    try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
      List<Object> values =
          List.of(
              settings.trace(),
              settings.features(),
              settings.memory(),
              settings.first(),
              settings.number());
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new UncategorizedSQLException("TraceMapper.set", sql, failure);
    }
  }

  private <T> T first(String id, Row<T> read, T none) {
    String sql = sql(id);
    try (PreparedStatement statement = session.connection().prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? read.read(row) : none;
    } catch (SQLException failure) {
      throw new UncategorizedSQLException("TraceMapper." + id, sql, failure);
    }
  }

  private String sql(String id) {
    return mappers.getObject().sql(TraceMapper.class.getName() + "." + id);
  }
}
