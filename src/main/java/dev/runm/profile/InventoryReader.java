package dev.runm.profile;

import dev.runm.model.Inventory;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads how much of each resource type a provider has. */
final class InventoryReader {
  private final KnownCodes codes;

  InventoryReader(KnownCodes codes) {
    this.codes = codes;
  }

  /** Returns the inventories by resource type, in the order of the file. */
  Map<String, Inventory> read(Field inventories) {
    Map<String, Inventory> read = new LinkedHashMap<>();
    for (Field inventory : inventories.entries()) {
      read.put(codes.resourceType(inventory), one(inventory));
    }
    return read;
  }

  private static Inventory one(Field field) {
    Fields fields =
        field.fields(
            "an inventory",
            "total",
            "reserved",
            "min_unit",
            "max_unit",
            "step_size",
            "allocation_ratio");
    BigInteger total = Amounts.amount(fields.need("total"));
    Inventory inventory =
        new Inventory(
            total,
            amount(fields, "reserved", BigInteger.ZERO),
            amount(fields, "min_unit", BigInteger.ONE),
            amount(fields, "max_unit", total),
            amount(fields, "step_size", BigInteger.ONE),
            fields.find("allocation_ratio").map(Amounts::ratio).orElse(BigDecimal.ONE));
    check(fields, inventory, field.label());
    return inventory;
  }

  private static BigInteger amount(Fields fields, String key, BigInteger otherwise) {
    return fields.find(key).map(Amounts::amount).orElse(otherwise);
  }

  private static void check(Fields fields, Inventory inventory, String resourceType) {
    notAbove(fields, resourceType, "reserved", inventory.reserved(), "total", inventory.total());
    boolean unitsGiven = fields.has("min_unit") || fields.has("max_unit");
    if (unitsGiven) {
      notAbove(
          fields, resourceType, "min_unit", inventory.minUnit(), "max_unit", inventory.maxUnit());
    }
    if (inventory.stepSize().signum() == 0) {
      throw fields
          .need("step_size")
          .error("step_size of " + resourceType + " is 0; it is at least 1");
    }
    if (inventory.capacity().compareTo(Amounts.LARGEST) > 0) {
      throw fields
          .need("allocation_ratio")
          .error(
              String.format(
                  "the capacity of %s, (total - reserved) * allocation_ratio, is %s, above the"
                      + " largest that is possible, %s",
                  resourceType, inventory.capacity(), Amounts.LARGEST));
    }
  }

  private static void notAbove(
      Fields fields,
      String resourceType,
      String lowKey,
      BigInteger low,
      String highKey,
      BigInteger high) {
    if (low.compareTo(high) > 0) {
      Field at = fields.find(lowKey).or(() -> fields.find(highKey)).orElseThrow();
      throw at.error(
          String.format(
              "%s of %s is %s, above its %s, %s", lowKey, resourceType, low, highKey, high));
    }
  }
}
