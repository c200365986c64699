package dev.runm.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference is broken on purpose, by SQL: the check ends, and says so where it matters. */
class DamagedDatabaseIT {
  private static final Database DATABASE = new Database("damaged_check");

  private static final String WORLD =
      """
      groups: [g1, g2, g3]
      providers:
        - name: r1
          groups: [g1]
          distances: [{group: g1, type: network, code: local}]
          capabilities: [cpu.x86.avx]
          inventory: {runm.cpu.shared: {total: 8}}
          children:
            - {name: c, inventory: {runm.memory: {total: 1GiB}}}
        - {name: r2, groups: [g1], inventory: {runm.cpu.shared: {total: 8}}}
        - {name: r3, partition: part1}
      allocations:
        - {consumer: vm1, acquire: 1000, items: [{provider: r2, resource: runm.cpu.shared, used: 1}]}
      """;

  private static final String CLAIM =
      """
      partition: part0
      request_groups:
        - name: a
          resources: {runm.cpu.shared: {min: 1, max: 1}}
          groups: [{any: [g1, g2]}]
          distances: [{type: network, from: r1, maximum: remote}]
        - name: b
          resources: {runm.cpu.shared: {min: 1, max: 1}}
          capabilities: [{forbid: [cpu.x86.avx2]}]
      """;

  @TempDir private static Path folder;
  private static TestShell shell;
  private static String world;
  private static String claim;

  @BeforeAll
  static void open() throws IOException {
    shell = TestShell.in(DATABASE.schema());
    world = Files.writeString(folder.resolve("world.yaml"), WORLD).toString();
    claim = Files.writeString(folder.resolve("claim.yaml"), CLAIM).toString();
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE providers SET partition_id = 99 WHERE id = @r2 | provider r2 is in a partition that is not there
          UPDATE providers SET parent_provider_id = 99 WHERE id = @c | provider r1/c has a parent that is not there
          UPDATE provider_distances SET distance_id = 99 | provider r1 has a distance that is not there
          UPDATE inventories SET step_size = 0 WHERE provider_id = @r2 | provider r2 has an inventory with a step_size of 0
          DELETE FROM object_names WHERE name = 'r1/c' | provider 2 has no name
          DELETE FROM object_names WHERE name = 'part1' | partition 2 has no name
          DELETE FROM object_names WHERE name = 'g3' | provider group 3 has no name
          ALTER TABLE object_names DROP KEY ux_object_names_type_name; UPDATE object_names SET name = 'r1' WHERE name = 'r1/c' | two providers are named r1
          UPDATE providers SET parent_provider_id = @c WHERE id = @r1 | provider r1 is its own ancestor
          UPDATE providers SET parent_provider_id = @r2 WHERE id = @r2 | provider r2 is its own ancestor
          """)
  void whatTheAnswerDependsOnIsNamed(String sql, String damage) {
    Answer answer = checked(sql);
    assertThat(answer.err()).isEqualTo("error: find --check cannot tell: %s; run verify\n", damage);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM inventories WHERE provider_id = @r2",
        "UPDATE inventories SET provider_id = 99 WHERE provider_id = @c",
        "UPDATE inventories SET resource_type_id = 9999 WHERE provider_id = @c",
        "DELETE FROM consumers",
        "DELETE FROM allocations",
        "DELETE FROM allocation_items",
        "UPDATE allocation_items SET provider_id = 99",
        "UPDATE allocation_items SET resource_type_id = 9999",
        "INSERT INTO provider_group_members VALUES (99, @r1), (1, 99)",
        "INSERT INTO provider_capabilities (provider_id, capability_id) VALUES (@r1, 9999), (99, 1)",
        "UPDATE provider_distances SET provider_id = 99",
        "UPDATE provider_distances SET provider_group_id = 99",
        "UPDATE distances SET type_id = 99 WHERE code = 'rack'"
      })
  void whatNoAnswerDependsOnIsPassedOver(String sql) {
    Answer answer = checked(sql);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).contains("Checked: 4 providers looked at one by one, same answer.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM provider_trees WHERE provider_id = @r2",
        "UPDATE provider_trees SET root_provider_id = 99 WHERE provider_id = @r2",
        "DELETE FROM providers WHERE id = @r1"
      })
  void whatOnlyTheSearchDependsOnIsNoSurprise(String sql) {
    Answer answer = checked(sql);
    assertThat(answer.all()).doesNotContain("should not happen");
    assertThat(answer.err()).startsWith("error: ").hasLineCount(1);
    assertThat(answer.exitCode()).isNotEqualTo(ExitCode.OK);
  }

  private static Answer checked(String sql) {
    assertThat(shell.run("load", world).exitCode()).isEqualTo(ExitCode.OK);
    DATABASE.execute("SET sql_mode = ''; " + ids() + sql);
    return shell.run("find", "--claim", claim, "--check");
  }

  private static String ids() {
    return "SET @r1 = 1, @c = 2, @r2 = 3; ";
  }
}
