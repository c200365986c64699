package dev.runm.worlds;

import dev.runm.check.World.Allocation;
import dev.runm.check.World.Item;
import dev.runm.check.World.Provider;
import dev.runm.model.Inventory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of all tables that a load fills, as one text of SQL. */
final class Rows {
  private static final String NAMES = "object_names";
  private final Map<String, Integer> codes;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  Rows(Map<String, Integer> codes) {
    this.codes = codes;
  }

  /** Returns statements that put the rows in place of all that there are. */
  String sql() {
    StringBuilder sql = new StringBuilder("START TRANSACTION;");
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      sql.append("DELETE FROM ").append(table.getKey()).append(';');
      List<String> values = rows.getOrDefault(table.getKey(), List.of());
      if (!values.isEmpty()) {
        sql.append("INSERT INTO ").append(table.getKey()).append('(').append(table.getValue());
        sql.append(") VALUES ").append(String.join(",", values)).append(';');
      }
    }
    return sql.append("COMMIT").toString();
  }

  private static final Map<String, String> TABLES = tables();

  private static Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put(NAMES, "uuid,object_type,name");
    tables.put("partitions", "id,uuid");
    tables.put("provider_groups", "id,uuid");
    tables.put("providers", "id,uuid,type_id,partition_id,parent_provider_id");
    tables.put("provider_trees", "id,provider_id,root_provider_id,nested_left,nested_right");
    tables.put("provider_capabilities", "provider_id,capability_id");
    tables.put(
        "inventories",
        "provider_id,resource_type_id,total,reserved,min_unit,max_unit,step_size,"
            + "allocation_ratio,held");
    tables.put("provider_group_members", "provider_group_id,provider_id");
    tables.put("provider_distances", "provider_id,provider_group_id,distance_id");
    tables.put("consumers", "id,type_id,uuid,owner_project_uuid,owner_user_uuid");
    tables.put("allocations", "id,consumer_id,acquire_time,release_time");
    tables.put("allocation_items", "allocation_id,provider_id,resource_type_id,used");
    return tables;
  }

  int nextId(String table) {
    return rows.getOrDefault(table, List.of()).size() + 1;
  }

  /** Adds a partition or a group. */
  void named(String table, String objectType, String name) {
    int id = nextId(table);
    add(table, "%d,'%s'", id, uuid(objectType, name));
    ids.put(table + name, id);
  }

  void consumer(String name) {
    String owner = "0".repeat(32);
    String uuid = uuid("runm.machine", name);
    int type = codes.get("consumer runm.machine");
    add("consumers", "%d,%d,'%s','%s','%s'", nextId("consumers"), type, uuid, owner, owner);
  }

  /** Returns the id of the provider. */
  int provider(Provider provider, String parentId) {
    int id = nextId("providers");
    ids.put("providers" + provider.name(), id);
    add(
        "providers",
        "%d,'%s',%d,%d,%s",
        id,
        uuid("runm.provider", provider.name()),
        codes.get("provider runm.compute"),
        ids.get("partitions" + provider.partition()),
        parentId);
    return id;
  }

  void tree(int id, int rootId, int left, int right) {
    add("provider_trees", "%d,%d,%d,%d,%d", id, id, rootId, left, right);
  }

  void member(String group, int providerId) {
    add("provider_group_members", "%d,%d", ids.get("provider_groups" + group), providerId);
  }

  /** Adds what the provider has, after it has its id. */
  void about(Provider provider, Held held) {
    int id = ids.get("providers" + provider.name());
    for (String capability : provider.capabilities()) {
      add("provider_capabilities", "%d,%d", id, codes.get("capability " + capability));
    }
    provider
        .inventories()
        .forEach((type, has) -> inventory(id, type, has, held.of(provider.name(), type)));
    provider
        .distances()
        .forEach(
            to ->
                add(
                    "provider_distances",
                    "%d,%d,%d",
                    id,
                    ids.get("provider_groups" + to.group()),
                    codes.get("distance " + to.type() + " " + to.code())));
  }

  private void inventory(int id, String type, Inventory has, BigInteger held) {
    add(
        "inventories",
        "%d,%d,%s,%s,%s,%s,%s,%s,%s",
        id,
        codes.get("resource " + type),
        has.total(),
        has.reserved(),
        has.minUnit(),
        has.maxUnit(),
        has.stepSize(),
        has.allocationRatio().toPlainString(),
        held);
  }

  void allocation(Allocation allocation) {
    int id = nextId("allocations");
    int consumer = 1 + id % 2;
    add("allocations", "%d,%d,%d,%d", id, consumer, allocation.acquire(), allocation.release());
    for (Item item : allocation.items()) {
      int provider = ids.get("providers" + item.provider());
      int type = codes.get("resource " + item.resourceType());
      add("allocation_items", "%d,%d,%d,%s", id, provider, type, item.used());
    }
  }

  private String uuid(String objectType, String name) {
    byte[] bytes = (objectType + " " + name).getBytes(StandardCharsets.UTF_8);
    String uuid = UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
    add(NAMES, "'%s',%d,'%s'", uuid, codes.get("object " + objectType), name);
    return uuid;
  }

  private void add(String table, String row, Object... values) {
    rows.computeIfAbsent(table, none -> new ArrayList<>()).add("(" + row.formatted(values) + ")");
  }
}
