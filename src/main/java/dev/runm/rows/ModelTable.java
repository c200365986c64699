package dev.runm.rows;

import java.util.Locale;

/**
 * The tables of the model, in the order in which they are filled, with the columns that are
 * written. The mapper's statements take table and column names from here alone.
 */
public enum ModelTable {
  OBJECT_TYPES("codes", "id, code, description"),
  RESOURCE_TYPES("codes", "id, code, description"),
  CAPABILITIES("codes", "id, code, description"),
  PROVIDER_TYPES("codes", "id, code, description"),
  CONSUMER_TYPES("codes", "id, code, description"),
  DISTANCE_TYPES("codes", "id, code, description, generation"),
  DISTANCES("codes", "id, type_id, code, description, position"),
  OBJECT_NAMES("names", "id, uuid, object_type, name"),
  PARTITIONS("partitions", "id, uuid"),
  PROVIDER_GROUPS("provider groups", "id, uuid"),
  PROVIDERS("providers", "id, uuid, type_id, generation, partition_id, parent_provider_id"),
  PROVIDER_TREES(
      "provider trees", "id, provider_id, root_provider_id, nested_left, nested_right, generation"),
  PROVIDER_CAPABILITIES("provider capabilities", "id, provider_id, capability_id"),
  INVENTORIES(
      "inventories",
      "id, provider_id, resource_type_id, total, reserved, min_unit, max_unit, step_size,"
          + " allocation_ratio"),
  PROVIDER_GROUP_MEMBERS("provider group members", "provider_group_id, provider_id"),
  PROVIDER_DISTANCES("provider distances", "id, provider_id, provider_group_id, distance_id"),
  CONSUMERS("consumers", "id, type_id, uuid, generation, owner_project_uuid, owner_user_uuid"),
  ALLOCATIONS("allocations", "id, consumer_id, acquire_time, release_time"),
  ALLOCATION_ITEMS("allocation items", "id, allocation_id, provider_id, resource_type_id, used");

  private final String step;
  private final String columns;

  ModelTable(String step, String columns) {
    this.step = step;
    this.columns = columns;
  }

  /** Returns what the table holds, as the user is told; neighbours of one step share it. */
  public String step() {
    return step;
  }

  /** Returns the columns that are written, separated by commas. */
  public String columns() {
    return columns;
  }

  /** Returns the name of the table. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
