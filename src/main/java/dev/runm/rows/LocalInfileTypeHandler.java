package dev.runm.rows;

import com.mysql.cj.jdbc.JdbcStatement;
import dev.runm.session.LocalFiles;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/**
 * Lets a mapper's {@code LOAD DATA LOCAL INFILE #{…}} read a stream: the parameter becomes the name
 * of a file that does not exist, and the driver answers the server's question for that file with
 * the stream. Public because MyBatis makes it.
 */
public final class LocalInfileTypeHandler extends BaseTypeHandler<InputStream> {
  private static final String FILE_NAME = "rows made by runm";

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, InputStream stream, JdbcType type)
      throws SQLException {
    statement.setString(index, FILE_NAME);
    Connection connection = statement.getConnection();
    LocalFiles.allow(connection, true);
    statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(sentOnce(stream, connection));
  }

  /** The driver closes the stream when it has sent it; from then on no file is sent. */
  private static InputStream sentOnce(InputStream stream, Connection connection) {
    return new FilterInputStream(stream) {
      @Override
      public void close() throws IOException {
        super.close();
        try {
          LocalFiles.allow(connection, false);
        } catch (SQLException failure) {
          throw new IOException(failure);
        }
      }
    };
  }

  @Override
  public InputStream getNullableResult(ResultSet rows, String column) {
    throw new UnsupportedOperationException("a file is only sent");
  }

  @Override
  public InputStream getNullableResult(ResultSet rows, int column) {
    throw new UnsupportedOperationException("a file is only sent");
  }

  @Override
  public InputStream getNullableResult(CallableStatement statement, int column) {
    throw new UnsupportedOperationException("a file is only sent");
  }
}
