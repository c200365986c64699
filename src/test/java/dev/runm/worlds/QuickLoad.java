package dev.runm.worlds;

import dev.runm.check.World;
import dev.runm.check.World.Provider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts a world's rows in place of those of a deployment that was loaded before: what a load writes,
 * in a fraction of its time, since the tables stay.
 */
final class QuickLoad {
  private static final String CODES =
      "SELECT CONCAT('object ', code), id FROM object_types"
          + " UNION ALL SELECT CONCAT('resource ', code), id FROM resource_types"
          + " UNION ALL SELECT CONCAT('capability ', code), id FROM capabilities"
          + " UNION ALL SELECT CONCAT('provider ', code), id FROM provider_types"
          + " UNION ALL SELECT CONCAT('consumer ', code), id FROM consumer_types"
          + " UNION ALL SELECT CONCAT('distance ', t.code, ' ', d.code), d.id"
          + " FROM distances d JOIN distance_types t ON t.id = d.type_id";
  private final World world;
  private final Rows rows;

  private QuickLoad(World world, Map<String, Integer> codes) {
    this.world = world;
    this.rows = new Rows(codes);
  }

  /**
   * Replaces what is loaded.
   *
   * @param connection to the schema, with several statements at once allowed
   */
  static void load(Connection connection, World world) throws SQLException {
    Map<String, Integer> codes = new HashMap<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet found = statement.executeQuery(CODES)) {
        while (found.next()) {
          codes.put(found.getString(1), found.getInt(2));
        }
      }
      QuickLoad load = new QuickLoad(world, codes);
      load.makeRows();
      statement.execute(load.rows.sql());
    }
  }

  private void makeRows() {
    Set<String> partitions = new LinkedHashSet<>();
    world.providers().forEach(provider -> partitions.add(provider.partition()));
    partitions.forEach(partition -> rows.named("partitions", "runm.partition", partition));
    WorldMaker.GROUPS.forEach(group -> rows.named("provider_groups", "runm.provider_group", group));
    List.of("vm0", "vm1").forEach(rows::consumer);
    world.providers().stream()
        .filter(provider -> provider.parent().isEmpty())
        .forEach(root -> tree(root, "NULL", rows.nextId("providers"), 1, Set.of()));
    Held held = new Held(world);
    for (Provider provider : world.providers()) {
      rows.about(provider, held);
    }
    world.allocations().forEach(rows::allocation);
  }

  /** Returns the last number of the nested sets. */
  private int tree(
      Provider provider, String parentId, int rootId, int left, Set<String> inherited) {
    Set<String> groups = new LinkedHashSet<>(inherited);
    groups.addAll(provider.groups());
    int id = rows.provider(provider, parentId);
    groups.forEach(group -> rows.member(group, id));
    int last = left;
    for (Provider child : world.providers()) {
      if (child.parent().filter(provider.name()::equals).isPresent()) {
        last = tree(child, String.valueOf(id), rootId, last + 1, groups);
      }
    }
    rows.tree(id, rootId, left, last + 1);
    return last + 1;
  }
}
