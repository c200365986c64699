package dev.runm.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The way that a first model of this kind goes: for each resource type, sum up what is used by all
 * allocations, then look which inventories have room; the answers are intersected.
 */
final class SummedUpFirst {
  private static final String ONE_RESOURCE_TYPE =
      """
      SELECT i.provider_id
      FROM inventories i
      LEFT JOIN (
        SELECT s.provider_id, SUM(s.used) AS used
        FROM allocation_items s
        JOIN allocations a ON a.id = s.allocation_id
        WHERE s.resource_type_id = ? AND a.acquire_time <= ? AND a.release_time > ?
        GROUP BY s.provider_id
      ) u ON u.provider_id = i.provider_id
      WHERE i.resource_type_id = ?
        AND FLOOR((i.total - i.reserved) * i.allocation_ratio) - COALESCE(u.used, 0) >= i.min_unit
      LIMIT 50
      """;

  private SummedUpFirst() {}

  /** Returns the median time in milliseconds for three resource types. */
  static double median(Connection connection, int rounds) throws SQLException {
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      for (int resourceType : new int[] {2, 3, 4}) {
        ask(connection, resourceType);
      }
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return Medians.of(millis);
  }

  private static void ask(Connection connection, int resourceType) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ONE_RESOURCE_TYPE)) {
      statement.setInt(1, resourceType);
      statement.setLong(2, 2000);
      statement.setLong(3, 2000);
      statement.setInt(4, resourceType);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          rows.getInt(1);
        }
      }
    }
  }
}
