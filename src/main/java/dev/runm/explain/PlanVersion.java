package dev.runm.explain;

import dev.runm.session.ReloadableMappers;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has servers that know several versions of plans answer in version 1, which alone tells of the
 * indexes that were possible and of statements that update or delete in one table. Where the server
 * cannot, its version 2 is read as well.
 */
@Component
class PlanVersion {
  private final ObjectProvider<ReloadableMappers> mappers;
  private WeakReference<Connection> settled = new WeakReference<>(null);

  PlanVersion(ObjectProvider<ReloadableMappers> mappers) {
    this.mappers = mappers;
  }

  /**
   * Sees to it, once for each connection; the session keeps the setting, so that an EXPLAIN of the
   * user's own, too, is answered in version 1 from then on.
   */
  void settle(Connection connection) throws SQLException {
    if (settled.get() == connection) {
      return;
    }
    DatabaseMetaData server = connection.getMetaData();
    if (hasVersions(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion())) {
      try (PreparedStatement statement = connection.prepareStatement(sql())) {
        statement.execute();
      }
    }
    settled = new WeakReference<>(connection);
  }

  /** Version 2 came with MySQL 8.3. */
  static boolean hasVersions(int major, int minor) {
    return major > 8 || major == 8 && minor >= 3;
  }

  private String sql() {
    return mappers
        .getObject()
        .getConfiguration()
        .getMappedStatement(PlanMapper.class.getName() + ".planVersion")
        .getBoundSql(null)
        .getSql();
  }
}
