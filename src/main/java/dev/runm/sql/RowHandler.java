package dev.runm.sql;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;

/** Reads all columns of a row, whichever is asked for. */
public final class RowHandler implements TypeHandler<List<Object>> {
  /** Made by MyBatis. */
  public RowHandler() {}

  @Override
  public List<Object> getResult(ResultSet row, String column) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Object[] values = new Object[columns.getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ValueKind.of(columns, i + 1).read(row, i + 1);
    }
    return Arrays.asList(values);
  }

  @Override
  public List<Object> getResult(ResultSet row, int column) throws SQLException {
    return getResult(row, "");
  }

  @Override
  public List<Object> getResult(CallableStatement call, int column) {
    throw new UnsupportedOperationException("no procedure is called");
  }

  @Override
  public void setParameter(PreparedStatement statement, int i, List<Object> row, JdbcType type) {
    throw new UnsupportedOperationException("a row is no parameter");
  }
}
