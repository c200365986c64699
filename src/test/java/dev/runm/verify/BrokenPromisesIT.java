package dev.runm.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.Snapshot;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each promise of the schema is broken on purpose, by SQL, and the audit says which and where. */
class BrokenPromisesIT {
  private static final Database DATABASE = new Database("broken_promises");

  /** The ids are those of names; an item of the past is larger than its inventory gives at once. */
  private static final String WORLD =
      """
      groups: [g1, g2]
      providers:
        - name: a
          groups: [g1]
          distances: [{group: g2, type: failure, code: site}]
          capabilities: [cpu.x86.avx]
          inventory: {runm.cpu.shared: {total: 8, max_unit: 4}}
          children:
            - name: numa
              count: 2
              inventory: {runm.memory: {total: 1GiB, min_unit: 64MiB, step_size: 64MiB}}
              children: [{name: nic, type: runm.nic}]
        - {name: b, partition: part1, inventory: {runm.cpu.shared: {total: 8}}}
      allocations:
        - consumer: vm1
          acquire: 1000
          items:
            - {provider: a, resource: runm.cpu.shared, used: 2}
            - {provider: a/numa0, resource: runm.memory, used: 64MiB}
        - consumer: vm2
          acquire: 1000
          release: 4000000000
          items: [{provider: b, resource: runm.cpu.shared, used: 1}]
        - consumer: vm3
          acquire: 0
          release: 10
          items: [{provider: a, resource: runm.cpu.shared, used: 5}]
      """;

  private static final Map<String, String> IDS =
      Map.of(
          "@a", "a",
          "@b", "b",
          "@numa0", "a/numa0",
          "@numa1", "a/numa1",
          "@nic0", "a/numa0/nic",
          "@nic1", "a/numa1/nic");

  @TempDir private static Path folder;
  private static TestShell shell;
  private static String world;

  /** The rows of the world; null while its tables are not as they were made. */
  private static Snapshot intact;

  @BeforeAll
  static void open() throws IOException {
    shell = TestShell.in(DATABASE.schema());
    world = Files.writeString(folder.resolve("world.yaml"), WORLD).toString();
  }

  @AfterAll
  static void leave() {
    shell.close();
    if (intact != null) {
      intact.drop();
    }
  }

  /**
   * A promise, how it is broken, and who is named for it.
   *
   * @param also the checks that cannot hold then either
   */
  record Break(String check, String sql, String offender, String... also) {
    @Override
    public String toString() {
      return check + " by " + sql;
    }
  }

  static List<Break> breaks() {
    return List.of(
        new Break(
            "use.capacity", "UPDATE inventories SET reserved = total WHERE provider_id = @b", "b"),
        new Break("use.inventory", "DELETE FROM inventories WHERE provider_id = @b", "b"),
        new Break("use.units", "UPDATE inventories SET min_unit = 3 WHERE provider_id = @a", "a"),
        new Break("use.units", "UPDATE inventories SET max_unit = 1 WHERE provider_id = @a", "a"),
        new Break("use.units", "UPDATE inventories SET step_size = 3 WHERE provider_id = @a", "a"),
        new Break(
            "use.together",
            "INSERT INTO allocation_items (allocation_id, provider_id, resource_type_id, used)"
                + " SELECT allocation_id, provider_id, resource_type_id, 3 FROM allocation_items"
                + " WHERE provider_id = @a AND used = 2;"
                + " UPDATE inventories SET held = 5 WHERE provider_id = @a",
            "a"),
        new Break(
            "use.window",
            "UPDATE allocations SET release_time = acquire_time WHERE release_time = 4000000000",
            "vm2"),
        new Break(
            "use.window",
            "UPDATE allocations SET acquire_time = 4000000001 WHERE release_time = 4000000000",
            "vm2"),
        new Break("use.items", "DELETE FROM allocation_items WHERE provider_id = @b", "vm2"),
        new Break(
            "inventory.figures",
            "UPDATE inventories SET min_unit = max_unit + 1 WHERE provider_id = @numa1",
            "a/numa1"),
        new Break(
            "inventory.figures",
            "UPDATE inventories SET reserved = total + 1 WHERE provider_id = @numa1",
            "a/numa1"),
        new Break(
            "inventory.figures",
            "UPDATE inventories SET allocation_ratio = 0 WHERE provider_id = @numa1",
            "a/numa1"),
        new Break(
            "inventory.figures",
            "SET sql_mode = ''; UPDATE inventories SET step_size = 0 WHERE provider_id = @numa1",
            "a/numa1"),
        new Break("inventory.held", "UPDATE inventories SET held = 1 WHERE provider_id = @b", "b"),
        new Break("inventory.held", "UPDATE inventories SET held = 0 WHERE provider_id = @a", "a"),
        new Break(
            "inventory.once",
            "ALTER TABLE inventories DROP KEY ux_inventories_provider_type;"
                + " INSERT INTO inventories (provider_id, resource_type_id, total, max_unit)"
                + " SELECT provider_id, resource_type_id, 1, 1 FROM inventories"
                + " WHERE provider_id = @numa1",
            "a/numa1"),
        new Break("tree.row", "DELETE FROM provider_trees WHERE provider_id = @b", "b"),
        new Break(
            "tree.row",
            "ALTER TABLE provider_trees DROP KEY ux_provider_trees_provider;"
                + " INSERT INTO provider_trees (provider_id, root_provider_id, nested_left,"
                + " nested_right) VALUES (@b, @b, 3, 4)",
            "b"),
        new Break(
            "tree.order",
            "UPDATE provider_trees SET nested_left = 2, nested_right = 1 WHERE provider_id = @b",
            "b",
            "tree.depth"),
        new Break(
            "tree.numbers",
            "UPDATE provider_trees SET nested_left = 5 WHERE provider_id = @numa1",
            "a"),
        new Break(
            "tree.root",
            "UPDATE provider_trees SET root_provider_id = @b WHERE provider_id = @nic1",
            "a/numa1/nic",
            "tree.depth",
            "tree.partition"),
        new Break(
            "tree.root",
            "UPDATE providers SET parent_provider_id = NULL WHERE id = @nic1",
            "a/numa1/nic",
            "tree.depth"),
        new Break(
            "tree.parent",
            "UPDATE providers SET parent_provider_id = @numa1 WHERE id = @nic0",
            "a/numa0/nic"),
        new Break(
            "tree.parent",
            "UPDATE providers SET parent_provider_id = @nic0 WHERE id = @numa0",
            "a/numa0",
            "tree.depth"),
        new Break(
            "tree.overlap",
            "UPDATE provider_trees SET nested_left = 10 * nested_left,"
                + " nested_right = IF(provider_id = @numa0, 65, 10 * nested_right)",
            "a/numa0",
            "tree.depth"),
        new Break(
            "tree.depth",
            "UPDATE providers SET parent_provider_id = @a WHERE id = @nic0",
            "a/numa0/nic"),
        new Break(
            "tree.partition",
            "UPDATE providers SET partition_id = 2 WHERE id = @nic0",
            "a/numa0/nic"),
        new Break(
            "capability.once",
            "ALTER TABLE provider_capabilities DROP KEY ux_provider_capabilities;"
                + " INSERT INTO provider_capabilities (provider_id, capability_id)"
                + " SELECT provider_id, capability_id FROM provider_capabilities",
            "a"),
        new Break(
            "group.once",
            "ALTER TABLE provider_group_members DROP PRIMARY KEY;"
                + " INSERT INTO provider_group_members VALUES (1, @b), (1, @b)",
            "b"),
        new Break(
            "group.nested",
            "DELETE FROM provider_group_members WHERE provider_id = @nic0",
            "a/numa0/nic"),
        new Break("group.nested", "INSERT INTO provider_group_members VALUES (2, @a)", "a/numa0"),
        new Break(
            "distance.root",
            "INSERT INTO provider_distances (provider_id, provider_group_id, distance_id)"
                + " VALUES (@nic0, 1, 1)",
            "a/numa0/nic"),
        new Break(
            "distance.once",
            "INSERT INTO provider_distances (provider_id, provider_group_id, distance_id)"
                + " SELECT @a, 2, d.id FROM distances d JOIN distance_types t ON t.id = d.type_id"
                + " WHERE t.code = 'failure' AND d.code = 'row'",
            "a"),
        new Break(
            "name.partition", "DELETE FROM object_names WHERE name = 'part1'", "partitions 2"),
        new Break("name.provider", "DELETE FROM object_names WHERE name = 'b'", "providers 6"),
        new Break(
            "name.provider",
            "UPDATE object_names SET object_type ="
                + " (SELECT id FROM object_types WHERE code = 'runm.image') WHERE name = 'b'",
            "providers 6"),
        new Break("name.group", "DELETE FROM object_names WHERE name = 'g2'", "provider_groups 2"),
        new Break("name.consumer", "DELETE FROM object_names WHERE name = 'vm2'", "consumers 2"),
        new Break(
            "name.once",
            "ALTER TABLE object_names DROP KEY ux_object_names_type_name;"
                + " UPDATE object_names SET name = 'a' WHERE name = 'b'",
            "a"),
        new Break(
            "name.object",
            "INSERT INTO object_names (uuid, object_type, name) SELECT REPEAT('0', 32), id, 'ghost'"
                + " FROM object_types WHERE code = 'runm.provider'",
            "ghost"),
        new Break(
            "name.object",
            "INSERT INTO object_names (uuid, object_type, name) SELECT REPEAT('0', 32), id, 'ghost'"
                + " FROM object_types WHERE code = 'runm.machine'",
            "ghost"),
        new Break(
            "uuid.form.consumers.owner_user_uuid",
            "UPDATE consumers SET owner_user_uuid = REPEAT('g', 32)",
            "g".repeat(32)),
        new Break(
            "uuid.form.consumers.owner_project_uuid",
            "UPDATE consumers SET owner_project_uuid = ''",
            ""),
        new Break(
            "uuid.form.providers.uuid",
            "UPDATE providers p JOIN object_names n ON n.uuid = p.uuid"
                + " SET p.uuid = 'short', n.uuid = 'short' WHERE p.id = @b",
            "short",
            "uuid.form.object_names.uuid"),
        new Break(
            "uuid.once.consumers.uuid",
            "ALTER TABLE consumers DROP KEY ux_consumers_uuid;"
                + " UPDATE object_names SET uuid = REPEAT('0', 32) WHERE name = 'vm1';"
                + " UPDATE consumers SET uuid = REPEAT('0', 32) WHERE id IN (1, 2)",
            "0".repeat(32),
            "name.object"),
        twice("object_types", "runm.image"),
        twice("resource_types", "runm.memory"),
        twice("capabilities", "cpu.x86.avx"),
        twice("provider_types", "runm.nic"),
        twice("consumer_types", "runm.machine"),
        twice("distance_types", "failure"),
        new Break(
            "code.once.distances",
            "ALTER TABLE distances DROP KEY ux_distances_type_code;"
                + " INSERT INTO distances (type_id, code, description, position)"
                + " SELECT type_id, code, '', 77 FROM distances WHERE id = 1",
            "local"),
        new Break(
            "code.once.distances.position",
            "INSERT INTO distances (type_id, code, description, position)"
                + " SELECT type_id, 'beside', '', position FROM distances WHERE id = 1",
            "0"));
  }

  private static Break twice(String table, String code) {
    return new Break(
        "code.once." + table,
        "ALTER TABLE %1$s DROP KEY ux_%1$s_code; INSERT INTO %1$s (code, description)"
                .formatted(table)
            + " VALUES ('%s', 'again')".formatted(code),
        code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaks")
  void aBrokenPromiseIsFoundAndItsOffenderNamed(Break broken) {
    load();
    if (broken.sql.contains("ALTER TABLE") || broken.sql.contains("DROP ")) {
      intact = null;
    }
    DATABASE.execute(ids() + broken.sql);
    Map<String, JsonNode> found = brokenChecks();
    TreeSet<String> expected = new TreeSet<>(List.of(broken.also));
    expected.add(broken.check);
    assertThat(new TreeSet<>(found.keySet())).as("broken checks").isEqualTo(expected);
    assertThat(found.get(broken.check).get("offenders"))
        .extracting(offender -> offender.get("name").asString())
        .contains(broken.offender);
  }

  @Test
  void nothingIsBrokenBefore() {
    load();
    assertThat(shell.line("verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void everyReferenceToNothingIsFound() {
    load();
    List<String> missed = new ArrayList<>();
    for (Reference reference : shell.bean(VerifyMapper.class).references()) {
      String column = reference.fromColumn();
      DATABASE.execute(
          "UPDATE %s SET %s = 60000 WHERE %s IS NOT NULL ORDER BY %s DESC LIMIT 1"
              .formatted(reference.fromTable(), column, column, column));
      JsonNode check = brokenChecks().get("orphan." + reference);
      boolean named =
          check != null
              && check.get("broken").asInt() == 1
              && check
                  .get("offenders")
                  .get(0)
                  .get("name")
                  .asString()
                  .equals(reference.toTable() + " 60000");
      if (!named) {
        missed.add(reference.toString());
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void everyCheckIsBrokenByATest() {
    TreeSet<String> untested = new TreeSet<>();
    for (Check check : new Checks(shell.bean(VerifyMapper.class)).all()) {
      untested.add(check.name());
    }
    breaks().forEach(broken -> untested.remove(broken.check));
    assertThat(untested).allMatch(name -> name.startsWith("orphan.") || name.startsWith("uuid."));
  }

  /** Rows are put back, which is much quicker than a load; tables that were altered are not. */
  private static void load() {
    if (intact != null) {
      intact.restore();
      return;
    }
    Answer answer = shell.run("load", world);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    intact = Snapshot.of(DATABASE);
  }

  private static String ids() {
    StringBuilder variables = new StringBuilder();
    IDS.forEach(
        (variable, name) ->
            variables.append(
                "SET %s = (SELECT p.id FROM providers p JOIN object_names n USING (uuid) WHERE n.name = '%s'); "
                    .formatted(variable, name)));
    return variables.toString();
  }

  private static Map<String, JsonNode> brokenChecks() {
    Answer answer = shell.line("verify --format json");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.COMMAND_FAILED);
    Map<String, JsonNode> broken = new LinkedHashMap<>();
    for (JsonNode check : JsonMapper.shared().readTree(answer.out()).get("checks")) {
      if (check.get("broken").asLong() > 0) {
        broken.put(check.get("check").asString(), check);
      }
    }
    return broken;
  }
}
