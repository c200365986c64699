package dev.runm.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MySQL heeds the hints in statements of every shape, and its own index hints no more. */
class HintedPlansIT {
  private static final String SCHEMA = "whatif_plans";
  private static final Database SERVER = new Database(SCHEMA);

  @BeforeAll
  static void load() {
    try (TestShell shell = TestShell.in(SCHEMA)) {
      assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @AfterAll
  static void drop() {
    TestServer.drop(SCHEMA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p | ix_providers_partition | SELECT p.id FROM providers p FORCE INDEX (ix_providers_partition) WHERE p.partition_id = 1 ORDER BY p.id LIMIT 5",
        "p | PRIMARY | SELECT p.uuid FROM providers p FORCE INDEX (PRIMARY) WHERE p.id = 5",
        "p | PRIMARY | SELECT p.uuid FROM providers p WHERE p.id BETWEEN 5 AND 9 ORDER BY p.id FOR UPDATE",
        "p | ux_providers_uuid | SELECT p.id FROM providers p, partitions WHERE p.uuid IN ('a', 'b')",
        "p | PRIMARY | SELECT m.provider_id FROM provider_group_members m STRAIGHT_JOIN (SELECT p.id, COUNT(*) FROM providers p FORCE INDEX (PRIMARY) WHERE p.id IN (1, 2, 3) GROUP BY p.id) d ON d.id = m.provider_id",
        "p | PRIMARY | SELECT l.n FROM provider_group_members m JOIN LATERAL (SELECT COUNT(*) AS n FROM providers p FORCE INDEX (PRIMARY) WHERE p.id = m.provider_id) l",
        "p | PRIMARY | SELECT (SELECT COUNT(*) FROM providers p WHERE p.id = m.provider_id) FROM provider_group_members m",
        "p | PRIMARY | WITH c AS (SELECT p.id FROM providers p WHERE p.id < 5) SELECT COUNT(*) FROM c",
        "p | PRIMARY | SELECT 1 FROM partitions UNION ALL SELECT p.generation FROM providers p WHERE p.id = 3",
        "p | ix_providers_parent | SELECT p.id FROM providers p USE INDEX (ix_providers_parent, PRIMARY) WHERE p.parent_provider_id = 3",
        "p | PRIMARY | UPDATE providers p JOIN provider_group_members m ON p.id = m.provider_id SET p.generation = 2 WHERE m.provider_group_id = 3",
        "providers | ux_providers_uuid | UPDATE providers SET generation = 2 WHERE uuid = 'a'",
        "providers | ux_providers_uuid | DELETE FROM providers WHERE uuid = 'a'",
        "p | PRIMARY | DELETE p FROM providers p JOIN provider_group_members m ON p.id = m.provider_id WHERE m.provider_group_id = 3",
        "p | PRIMARY | INSERT INTO provider_trees (provider_id, root_provider_id, nested_left, nested_right) SELECT p.id, p.id, 1, 2 FROM providers p WHERE p.id = 4"
      })
  void aHiddenIndexIsInNoPlan(String alias, String index, String sql) {
    HintedSql hinted =
        new HintedSql(SCHEMA, Map.of("providers", HintedSql.caseless(Set.of(index))));
    assertThat(keys(sql, alias)).as("without hiding").contains(index);
    assertThat(keys(hinted.of(sql), alias)).isNotEmpty().doesNotContain(index);
  }

  /** Another index that is forced stays forced; a hint would let MySQL choose any. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FORCE INDEX (ix_providers_parent) | null",
        "USE INDEX (ix_providers_parent, ix_providers_partition) | null",
        "FORCE INDEX (PRIMARY, ix_providers_partition) | PRIMARY",
        "IGNORE INDEX (ix_providers_partition_type) | PRIMARY"
      })
  void whatAStatementSaysOfOtherIndexesHolds(String said, String key) {
    String sql =
        "SELECT p.id FROM providers p "
            + said
            + " WHERE p.partition_id = 1 AND p.id < 40 ORDER BY p.id LIMIT 5";
    HintedSql hinted =
        new HintedSql(
            SCHEMA, Map.of("providers", HintedSql.caseless(Set.of("ix_providers_partition"))));
    assertThat(keys(hinted.of(sql), "p")).containsExactly(key);
  }

  /** Returns the keys by which a table is read, {@code null} for none. */
  private static List<String> keys(String sql, String alias) {
    return SERVER.rows("EXPLAIN FORMAT=TRADITIONAL " + sql).stream()
        .map(row -> row.split(" "))
        .filter(row -> row[2].equals(alias) || row[3].equals(alias))
        .map(row -> key(row, row[2].equals(alias) ? 2 : 3))
        .toList();
  }

  /** A row is: id, select type (one or two words), table, partitions, type, possible keys, key. */
  private static String key(String[] row, int table) {
    return row[table + 4];
  }
}
