package dev.runm.bench;

import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows what an audit costs, with five allocations a node: once all of them hold for ever, and once
 * they hold one after the other and take so much that the room of every node must be looked at over
 * time.
 *
 * <p>Arguments: deployments, such as {@code 1k-shared-compute 10k-shared-compute}.
 */
public final class VerifyBenchmark {
  private static final Database DATABASE = new Database("bench_verify");
  private static final String FOR_EVER = "1000, 9223372036854775807, i.min_unit";
  private static final String IN_TURN =
      "1000 + 100 * five.k, 1100 + 100 * five.k, i.capacity * 0.3";

  private VerifyBenchmark() {}

  public static void main(String[] deployments) {
    for (String deployment : deployments) {
      try (TestShell shell = TestShell.in(DATABASE.schema())) {
        for (String use : new String[] {FOR_EVER, IN_TURN}) {
          shell.run("load", deployment);
          allocate(use);
          shell.line("verify");
          report(deployment, use, shell.line("verify --format json"));
        }
      }
    }
    DATABASE.execute("DROP DATABASE bench_verify");
  }

  private static void report(String deployment, String use, Answer answer) {
    double millis = 0;
    for (JsonNode check : JsonMapper.shared().readTree(answer.out()).get("checks")) {
      double time = check.get("milliseconds").asDouble();
      millis += time;
      System.out.printf(
          "    %-50s %,12d rows %,8d broken %,10.1f ms%n",
          check.get("check").asString(),
          check.get("looked_at").asLong(),
          check.get("broken").asLong(),
          time);
    }
    System.out.printf(
        "%s, %s: %,.0f ms%n", deployment, use.equals(FOR_EVER) ? "for ever" : "in turn", millis);
  }

  /** Five consumers a node: what their items hold, and when, is {@code use}. */
  private static void allocate(String use) {
    String[] columns = use.split(", ");
    DATABASE.execute(
        """
        CREATE TABLE five AS SELECT 1 AS k UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5;
        INSERT INTO consumers (id, type_id, uuid, owner_project_uuid, owner_user_uuid)
        SELECT (p.id - 1) * 5 + k, 1, MD5(CONCAT('bench', p.id, '/', k)), REPEAT('0', 32), REPEAT('0', 32)
        FROM providers p JOIN five;
        INSERT INTO object_names (uuid, object_type, name)
        SELECT c.uuid, ot.id, CONCAT('bench', c.id) FROM consumers c JOIN object_types ot ON ot.code = 'runm.machine';
        INSERT INTO allocations (id, consumer_id, acquire_time, release_time)
        SELECT (p.id - 1) * 5 + five.k, (p.id - 1) * 5 + five.k, %s, %s FROM providers p JOIN five;
        INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)
        SELECT a.id, i.provider_id, i.resource_type_id, %s
        FROM allocations a JOIN inventories i ON i.provider_id = (a.id - 1) DIV 5 + 1;
        UPDATE inventories SET held = 5 * min_unit WHERE %s = 9223372036854775807;
        DROP TABLE five;
        ANALYZE TABLE consumers, allocations, allocation_items, inventories, object_names;
        """
            .formatted(
                columns[0], columns[1], columns[2], use.equals(FOR_EVER) ? columns[1] : "0"));
  }
}
