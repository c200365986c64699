package dev.runm.sql;

import com.mysql.cj.jdbc.JdbcConnection;
import dev.runm.output.Column;
import dev.runm.session.Session;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Has the server read a statement without running it. The server then says which columns it
 * returns: none for a statement that writes rows, a file or a variable, however it is spelled.
 */
@Component
class Preparation {
  private final Session session;

  Preparation(Session session) {
    this.session = session;
  }

  /**
   * Returns the columns of the rows that the statement would return, or none.
   *
   * @throws SQLException what the server does not understand
   */
  List<Column> columns(String statement) throws SQLException {
    JdbcConnection connection = session.connection().unwrap(JdbcConnection.class);
    try (PreparedStatement prepared = connection.serverPrepareStatement(statement)) {
      return Shape.columns(prepared.getMetaData());
    }
  }
}
