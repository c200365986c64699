package dev.runm.worlds;

import dev.runm.check.World;
import dev.runm.check.World.Allocation;
import dev.runm.check.World.Provider;
import dev.runm.model.Inventory;
import dev.runm.model.Window;
import java.util.List;
import java.util.Optional;

/** Writes a deployment profile. */
final class WorldYaml {
  private final World world;
  private final long now;
  private final Yaml yaml = new Yaml();

  private WorldYaml(World world, long now) {
    this.world = world;
    this.now = now;
  }

  /**
   * @param now the begin that is left out
   */
  static String of(World world, long now) {
    WorldYaml writer = new WorldYaml(world, now);
    writer.write();
    return writer.yaml.toString();
  }

  private void write() {
    yaml.line(0, "capabilities: " + Yaml.list(List.of("c.1", "c.2", "c.3")));
    yaml.line(0, "groups: " + Yaml.list(WorldMaker.GROUPS));
    yaml.line(0, "providers:");
    world.providers().stream()
        .filter(provider -> !isNested(provider))
        .forEach(provider -> provider(2, provider));
    if (!world.allocations().isEmpty()) {
      yaml.line(0, "allocations:");
      for (int i = 0; i < world.allocations().size(); i++) {
        allocation("vm" + i % 3, world.allocations().get(i));
      }
    }
  }

  /** Whether it is written inside of its parent. */
  private static boolean isNested(Provider provider) {
    return provider.parent().isPresent()
        && provider.name().startsWith(provider.parent().get() + "/");
  }

  private void provider(int indent, Provider provider) {
    boolean nested = isNested(provider);
    String name = provider.name();
    yaml.line(indent, "- name: " + (nested ? name.substring(name.lastIndexOf('/') + 1) : name));
    int in = indent + 2;
    if (!nested && provider.parent().isPresent()) {
      yaml.line(in, "parent: " + provider.parent().get());
    } else if (!nested) {
      yaml.line(in, "partition: " + provider.partition());
    }
    if (!provider.groups().isEmpty()) {
      yaml.line(in, "groups: " + Yaml.list(provider.groups()));
    }
    if (!provider.capabilities().isEmpty()) {
      yaml.line(in, "capabilities: " + Yaml.list(provider.capabilities()));
    }
    if (!provider.inventories().isEmpty()) {
      yaml.line(in, "inventory:");
      provider.inventories().forEach((type, has) -> yaml.line(in + 2, type + ": " + flow(has)));
    }
    if (!provider.distances().isEmpty()) {
      yaml.line(in, "distances:");
      provider
          .distances()
          .forEach(
              to ->
                  yaml.line(
                      in + 2,
                      "- {group: %s, type: %s, code: %s}"
                          .formatted(to.group(), to.type(), to.code())));
    }
    List<Provider> children =
        world.providers().stream()
            .filter(child -> isNested(child) && child.parent().equals(Optional.of(name)))
            .toList();
    if (!children.isEmpty()) {
      yaml.line(in, "children:");
      children.forEach(child -> provider(in + 2, child));
    }
  }

  private static String flow(Inventory has) {
    return "{total: %s, reserved: %s, min_unit: %s, max_unit: %s, step_size: %s, allocation_ratio: %s}"
        .formatted(
            has.total(),
            has.reserved(),
            has.minUnit(),
            has.maxUnit(),
            has.stepSize(),
            has.allocationRatio().toPlainString());
  }

  private void allocation(String consumer, Allocation allocation) {
    yaml.line(2, "- consumer: " + consumer);
    if (allocation.acquire() != now) {
      yaml.line(4, "acquire: " + allocation.acquire());
    }
    if (allocation.release() != Window.NEVER) {
      yaml.line(4, "release: " + allocation.release());
    }
    yaml.line(4, "items:");
    allocation
        .items()
        .forEach(
            item ->
                yaml.line(
                    6,
                    "- {provider: %s, resource: %s, used: %s}"
                        .formatted(item.provider(), item.resourceType(), item.used())));
  }
}
