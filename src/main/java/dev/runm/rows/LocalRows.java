package dev.runm.rows;

import dev.runm.session.LocalFiles;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Rows that the server may ask for as if they were a file: from when they are given to a statement
 * until they are closed, by the driver when it has sent them or by whoever had them sent.
 */
public final class LocalRows extends FilterInputStream {
  private Connection connection;

  LocalRows(InputStream rows) {
    super(rows);
  }

  /** Lets the server of that connection ask for them. */
  void allowOn(Connection asked) throws SQLException {
    connection = asked;
    LocalFiles.allow(asked, true);
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (connection != null) {
      try {
        LocalFiles.allow(connection, false);
      } catch (SQLException failure) {
        throw new IOException(failure);
      }
    }
  }
}
