package dev.runm.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Sends statements of a mapper on a connection that is being opened or closed. They go past
 * MyBatis, since they are no part of the command that opened it, and not to be explained.
 */
public class PlainStatements {
  private final ObjectProvider<ReloadableMappers> mappers;
  private final Class<?> mapper;

  /**
   * @param mapper whose statements they are
   */
  protected PlainStatements(ObjectProvider<ReloadableMappers> mappers, Class<?> mapper) {
    this.mappers = mappers;
    this.mapper = mapper;
  }

  /** Reads rows as texts, in the order of the columns. */
  public List<List<String>> rows(Connection connection, String id, Map<String, Object> parameters)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, id, parameters);
        ResultSet answer = statement.executeQuery()) {
      List<List<String>> rows = new ArrayList<>();
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.add(answer.getString(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** Reads a number. */
  public long number(Connection connection, String id, Map<String, Object> parameters)
      throws SQLException {
    return Long.parseLong(rows(connection, id, parameters).get(0).get(0));
  }

  /** Changes something. */
  public void run(Connection connection, String id, Map<String, Object> parameters)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, id, parameters)) {
      statement.execute();
    }
  }

  private PreparedStatement prepared(
      Connection connection, String id, Map<String, Object> parameters) throws SQLException {
    BoundSql bound =
        mappers
            .getObject()
            .getConfiguration()
            .getMappedStatement(mapper.getName() + "." + id)
            .getBoundSql(parameters);
    PreparedStatement statement = connection.prepareStatement(bound.getSql());
    try {
      int place = 1;
      for (var parameter : bound.getParameterMappings()) {
        statement.setObject(place++, parameters.get(parameter.getProperty()));
      }
      return statement;
    } catch (SQLException failure) {
      statement.close();
      throw failure;
    }
  }
}
