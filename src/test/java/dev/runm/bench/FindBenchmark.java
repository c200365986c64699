package dev.runm.bench;

import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows how find and claim behave as a deployment grows, with five allocations a node, beside the
 * way that sums up all use of a resource type before it looks at providers.
 *
 * <p>Arguments: deployments, such as {@code 1k-shared-compute 10k-shared-compute}.
 */
public final class FindBenchmark {
  private static final String SCHEMA = "bench_find";
  private static final int ROUNDS = 40;

  private FindBenchmark() {}

  public static void main(String[] deployments) throws SQLException {
    System.out.println(
        "| deployment | allocations | find, statement | rows examined | find, whole command |"
            + " use summed up first | claim --execute |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (String deployment : deployments) {
      measure(deployment);
    }
    TestServer.drop(SCHEMA);
  }

  private static void measure(String deployment) throws SQLException {
    try (TestShell shell = TestShell.in(SCHEMA);
        Connection connection = TestServer.connect()) {
      check(shell.run("load", deployment));
      connection.setCatalog(SCHEMA);
      long allocations = allocate(connection);
      repeat(shell, 20, "find", "--claim", "1cpu-64M-10G");
      forgetStatements(connection);
      double whole = repeat(shell, ROUNDS, "find", "--claim", "1cpu-64M-10G");
      StatementFigures find = figures(connection);
      double summed = SummedUpFirst.median(connection, ROUNDS / 8);
      double claim = repeat(shell, ROUNDS, "claim", "1cpu-64M-10G", "--execute");
      System.out.printf(
          "| %s | %,d | %.1f ms | %,d | %.1f ms | %.1f ms | %.1f ms |%n",
          deployment, allocations, find.millis, find.examined, whole, summed, claim);
    }
  }

  private record StatementFigures(double millis, long examined) {}

  /** Five consumers a node, each with the items of one small machine, from the start for ever. */
  private static long allocate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION cte_max_recursion_depth = 10");
      statement.execute(
          "CREATE TABLE five AS WITH RECURSIVE n AS (SELECT 1 AS k UNION ALL SELECT k + 1 FROM n"
              + " WHERE k < 5) SELECT k FROM n");
      statement.execute(
          "INSERT INTO consumers (id, type_id, uuid, owner_project_uuid, owner_user_uuid)"
              + " SELECT (p.id - 1) * 5 + k, 1, MD5(CONCAT('bench', p.id, '/', k)), REPEAT('0', 32),"
              + " REPEAT('0', 32) FROM providers p JOIN five");
      statement.execute(
          "INSERT INTO allocations (id, consumer_id, acquire_time, release_time)"
              + " SELECT id, id, 1000, 9223372036854775807 FROM consumers");
      statement.execute(
          "INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)"
              + " SELECT a.id, i.provider_id, i.resource_type_id, i.min_unit FROM allocations a"
              + " JOIN inventories i ON i.provider_id = (a.id - 1) DIV 5 + 1");
      statement.execute("UPDATE inventories SET held = 5 * min_unit");
      statement.execute("DROP TABLE five");
      statement.execute("ANALYZE TABLE consumers, allocations, allocation_items");
      return count(connection, "SELECT COUNT(*) FROM allocations");
    }
  }

  private static double repeat(TestShell shell, int times, String... words) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      TestShell.Answer answer = shell.run(words);
      millis.add((System.nanoTime() - start) / 1e6);
      check(answer);
    }
    return Medians.of(millis);
  }

  private static void check(TestShell.Answer answer) {
    if (answer.exitCode().value() != 0) {
      throw new IllegalStateException(answer.err());
    }
  }

  private static void forgetStatements(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE performance_schema.events_statements_summary_by_digest");
    }
  }

  /** What the server says of the find statement: its mean time, and the rows that it examined. */
  private static StatementFigures figures(Connection connection) throws SQLException {
    String sql =
        "SELECT avg_timer_wait / 1e9, sum_rows_examined / count_star"
            + " FROM performance_schema.events_statements_summary_by_digest"
            + " WHERE schema_name = '"
            + SCHEMA
            + "' AND digest_text LIKE 'SELECT STRAIGHT_JOIN%'";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return new StatementFigures(rows.getDouble(1), Math.round(rows.getDouble(2)));
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
