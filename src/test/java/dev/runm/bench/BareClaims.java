package dev.runm.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What MySQL can do at best: the write transaction of a claim on one provider, in seven statements
 * and one commit, without a search, a check or anything between the statements and the driver.
 */
final class BareClaims {
  private static final String NOBODY = "0".repeat(32);

  private BareClaims() {}

  /** Executes so many claims of three items, in turn on providers 1, 2, …; returns the seconds. */
  static double seconds(Connection connection, String run, int count, int providers)
      throws SQLException {
    connection.setAutoCommit(false);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      claim(connection, run + i, i % providers + 1);
      connection.commit();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    connection.setAutoCommit(true);
    return seconds;
  }

  private static void claim(Connection connection, String name, int provider) throws SQLException {
    long generation = generation(connection, provider);
    String uuid = UUID.randomUUID().toString().replace("-", "");
    long consumer =
        insert(
            connection,
            "INSERT INTO consumers (type_id, uuid, owner_project_uuid, owner_user_uuid)"
                + " VALUES (1, ?, ?, ?)",
            uuid,
            NOBODY,
            NOBODY);
    insert(
        connection,
        "INSERT INTO object_names (uuid, object_type, name) VALUES (?, 5, ?)",
        uuid,
        name);
    long allocation =
        insert(
            connection,
            "INSERT INTO allocations (consumer_id, acquire_time, release_time)"
                + " VALUES (?, 1000, 9223372036854775807)",
            consumer);
    insert(
        connection,
        "INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)"
            + " VALUES (?, ?, 2, 1), (?, ?, 3, 67108864), (?, ?, 4, 1000000000)",
        allocation,
        provider,
        allocation,
        provider,
        allocation,
        provider);
    if (insert(connection, "UPDATE consumers SET generation = 1 WHERE id = ?", consumer) < 0
        || update(connection, provider, generation) != 1) {
      throw new IllegalStateException("provider " + provider);
    }
  }

  private static long generation(Connection connection, int provider) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT generation FROM providers WHERE id = ?")) {
      statement.setInt(1, provider);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static int update(Connection connection, int provider, long generation)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE providers SET generation = generation + 1 WHERE id = ? AND generation = ?")) {
      statement.setInt(1, provider);
      statement.setLong(2, generation);
      return statement.executeUpdate();
    }
  }

  private static long insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        return keys.next() ? keys.getLong(1) : 0;
      }
    }
  }
}
