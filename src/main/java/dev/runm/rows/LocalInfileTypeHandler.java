package dev.runm.rows;

import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/**
 * Lets a mapper's {@code LOAD DATA LOCAL INFILE #{…}} read rows from memory: the parameter becomes
 * the name of a file that does not exist, and the driver answers the server's question for that
 * file with the rows. Public because MyBatis makes it.
 */
public final class LocalInfileTypeHandler extends BaseTypeHandler<LocalRows> {
  private static final String FILE_NAME = "rows made by runm";

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, LocalRows rows, JdbcType type) throws SQLException {
    statement.setString(index, FILE_NAME);
    rows.allowOn(statement.getConnection());
    statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows);
  }

  @Override
  public LocalRows getNullableResult(ResultSet rows, String column) {
    throw new UnsupportedOperationException("a file is only sent");
  }

  @Override
  public LocalRows getNullableResult(ResultSet rows, int column) {
    throw new UnsupportedOperationException("a file is only sent");
  }

  @Override
  public LocalRows getNullableResult(CallableStatement statement, int column) {
    throw new UnsupportedOperationException("a file is only sent");
  }
}
