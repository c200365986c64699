package dev.runm.sql;

import dev.runm.session.ReloadableMappers;
import dev.runm.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds tables in which a change lasts though its transaction is rolled back. What is asked is no
 * part of a command that is explained.
 */
@Component
class LastingTables {
  private final Session session;
  private final ReloadableMappers mappers;

  LastingTables(Session session, ReloadableMappers mappers) {
    this.session = session;
    this.mappers = mappers;
  }

  /**
   * Returns such a table that the statement names, itself or by a view, with its engine.
   *
   * @throws SQLException if the server does not say
   */
  Optional<String> in(Statement statement) throws SQLException {
    String sql = mappers.sql(SqlMapper.class.getName() + ".lasting");
    try (PreparedStatement asked = session.connection().prepareStatement(sql)) {
      asked.setString(1, JsonMapper.shared().writeValueAsString(statement.names()));
      try (ResultSet found = asked.executeQuery()) {
        return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
      }
    }
  }
}
