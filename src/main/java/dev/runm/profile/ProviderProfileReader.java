package dev.runm.profile;

import dev.runm.model.BuiltInCodes;
import dev.runm.model.Inventory;
import dev.runm.model.ProviderProfile;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads what a provider has, from a file of its own or from within a deployment. */
final class ProviderProfileReader {
  /** The keys that describe a provider. */
  static final List<String> KEYS = List.of("type", "capabilities", "inventory", "children");

  private static final ProviderProfile NOTHING =
      new ProviderProfile(BuiltInCodes.DEFAULT_PROVIDER_TYPE, new TreeSet<>(), Map.of(), List.of());

  private final KnownCodes codes;
  private final InventoryReader inventories;
  private final ChildrenReader children;

  ProviderProfileReader(KnownCodes codes) {
    this.codes = codes;
    this.inventories = new InventoryReader(codes);
    this.children = new ChildrenReader(this);
  }

  ProviderProfile read(Field field) {
    return over(Optional.empty(), Fields.of(field, "a provider profile", KEYS));
  }

  /**
   * Returns {@code base} with what {@code fields} add: another type replaces its own, capabilities
   * and children come on top, and an inventory replaces that of the same resource type.
   */
  ProviderProfile over(Optional<ProviderProfile> base, Fields fields) {
    ProviderProfile under = base.orElse(NOTHING);
    if (KEYS.stream().noneMatch(fields::has)) {
      return under;
    }
    SortedSet<String> capabilities = new TreeSet<>(under.capabilities());
    Names.located(fields, "capabilities", "capability")
        .values()
        .forEach(field -> capabilities.add(codes.capability(field)));
    Map<String, Inventory> inventory = new LinkedHashMap<>(under.inventory());
    fields.find("inventory").map(inventories::read).ifPresent(inventory::putAll);
    return new ProviderProfile(
        fields.find("type").map(codes::providerType).orElse(under.type()),
        capabilities,
        inventory,
        children.read(under.children(), fields));
  }
}
