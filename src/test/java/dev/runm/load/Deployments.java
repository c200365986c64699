package dev.runm.load;

import dev.runm.model.Deployment;
import dev.runm.model.Inventory;
import dev.runm.model.Layout;
import dev.runm.model.ProviderProfile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Deployments for tests and benchmarks, made without files. */
public final class Deployments {
  static final Deployment.Codes NO_CODES =
      new Deployment.Codes(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

  private Deployments() {}

  static SortedSet<String> set(String... values) {
    return new TreeSet<>(List.of(values));
  }

  static Inventory inventory(
      long total, long reserved, long min, long max, long step, String ratio) {
    return new Inventory(
        BigInteger.valueOf(total),
        BigInteger.valueOf(reserved),
        BigInteger.valueOf(min),
        BigInteger.valueOf(max),
        BigInteger.valueOf(step),
        new BigDecimal(ratio));
  }

  /** The profile of a node with shared processors: 3 capabilities, 3 inventories. */
  static ProviderProfile shared() {
    Map<String, Inventory> inventory = new LinkedHashMap<>();
    inventory.put("runm.cpu.shared", inventory(24, 0, 1, 24, 1, "16.0"));
    inventory.put(
        "runm.memory",
        inventory(137438953472L, 268435456L, 67108864L, 103079215104L, 67108864L, "1.5"));
    inventory.put(
        "runm.storage.block",
        inventory(1000000000000L, 0, 1000000000L, 1000000000000L, 1000000000L, "1.0"));
    return new ProviderProfile(
        "runm.compute",
        set("cpu.x86.avx2", "cpu.x86.vmx", "storage.disk.hdd"),
        inventory,
        List.of());
  }

  /** The profile of a node with dedicated processors: 1 capability, 3 inventories. */
  static ProviderProfile dedicated() {
    Map<String, Inventory> inventory = new LinkedHashMap<>();
    inventory.put("runm.cpu.shared", inventory(12, 0, 1, 12, 1, "1.0"));
    inventory.put(
        "runm.memory",
        inventory(68719476736L, 268435456L, 67108864L, 68719476736L, 67108864L, "1.0"));
    inventory.put(
        "runm.storage.block",
        inventory(4000000000000L, 0, 1000000000L, 4000000000000L, 1000000000L, "1.0"));
    return new ProviderProfile("runm.compute", set("storage.disk.ssd"), inventory, List.of());
  }

  /** A node with two NUMA children that hold processors and memory, and two NICs. */
  static ProviderProfile nested() {
    Map<String, Inventory> disk = new LinkedHashMap<>();
    disk.put("runm.storage.block", inventory(1000, 0, 1, 1000, 1, "1.0"));
    Map<String, Inventory> numa = new LinkedHashMap<>();
    numa.put("runm.cpu.shared", inventory(12, 0, 1, 12, 1, "16.0"));
    numa.put("runm.memory", inventory(1 << 30, 0, 1, 1 << 30, 1, "1.5"));
    ProviderProfile port = new ProviderProfile("runm.nic", set(), Map.of(), List.of());
    ProviderProfile nic =
        new ProviderProfile(
            "runm.nic", set(), Map.of(), List.of(new ProviderProfile.Child("port", port)));
    ProviderProfile node = new ProviderProfile("runm.compute", set("cpu.x86.avx"), numa, List.of());
    return new ProviderProfile(
        "runm.compute",
        set("storage.disk.hdd", "cpu.x86.avx2"),
        disk,
        List.of(
            new ProviderProfile.Child("numa0", node),
            new ProviderProfile.Child("numa1", node),
            new ProviderProfile.Child("nic0", nic),
            new ProviderProfile.Child("nic1", nic)));
  }

  /** A layout of nodes with one profile, all in one partition. */
  public static Deployment layout(String name, List<String> sites, int rows, int racks, int nodes) {
    return layout(name, sites, rows, racks, nodes, shared(), Map.of());
  }

  static Deployment layout(
      String name,
      List<String> sites,
      int rows,
      int racks,
      int nodes,
      ProviderProfile profile,
      Map<String, ProviderProfile> overrides) {
    Map<String, String> partitions = new TreeMap<>();
    sites.forEach(site -> partitions.put(site, "part0"));
    Layout layout = new Layout(sites, rows, racks, nodes, profile, overrides, partitions);
    return new Deployment(
        name, NO_CODES, List.of("part0"), Optional.of(layout), List.of(), List.of(), List.of());
  }

  /** 100 nodes in one site. */
  public static Deployment of100() {
    return layout("100-shared-compute", List.of("east"), 1, 4, 25);
  }

  /** 10,000 nodes in four sites. */
  public static Deployment of10k() {
    return layout("10k-shared-compute", List.of("east", "west", "north", "south"), 5, 25, 20);
  }

  /** 100,000 nodes in four sites. */
  public static Deployment of100k() {
    return layout("100k-shared-compute", List.of("east", "west", "north", "south"), 5, 125, 40);
  }

  /** 1,000,000 nodes in four sites. */
  public static Deployment of1m() {
    return layout("1m-shared-compute", List.of("east", "west", "north", "south"), 5, 1250, 40);
  }
}
