package dev.runm.sql;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;

/** Reads what the server says of all columns, whichever is asked for. */
public final class ShapeHandler implements TypeHandler<ResultSetMetaData> {
  /** Made by MyBatis. */
  public ShapeHandler() {}

  @Override
  public ResultSetMetaData getResult(ResultSet row, String column) throws SQLException {
    return row.getMetaData();
  }

  @Override
  public ResultSetMetaData getResult(ResultSet row, int column) throws SQLException {
    return getResult(row, "");
  }

  @Override
  public ResultSetMetaData getResult(CallableStatement call, int column) {
    throw new UnsupportedOperationException("no procedure is called");
  }

  @Override
  public void setParameter(
      PreparedStatement statement, int i, ResultSetMetaData row, JdbcType type) {
    throw new UnsupportedOperationException("columns are no parameter");
  }
}
