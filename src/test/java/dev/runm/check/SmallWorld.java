package dev.runm.check;

import dev.runm.check.World.Allocation;
import dev.runm.check.World.Distance;
import dev.runm.check.World.Item;
import dev.runm.check.World.Provider;
import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.model.Inventory;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.model.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A world and a request that a test writes down in a few words; amounts are of one resource. */
final class SmallWorld {
  static final String CPU = "cpu";
  private final List<Provider> providers = new ArrayList<>();
  private final List<Allocation> allocations = new ArrayList<>();
  private final List<RequestGroup> groups = new ArrayList<>();
  private Window window = new Window(100, 200);

  /** A provider with so much, all of it to be had at once; a root if the name has no slash. */
  SmallWorld provider(String name, int total) {
    return provider(name, total, 1, total, 1);
  }

  SmallWorld provider(String name, int total, int minUnit, int maxUnit, int step) {
    int slash = name.lastIndexOf('/');
    Provider provider =
        new Provider(
            name,
            "uuid of " + name,
            slash < 0 ? Optional.empty() : Optional.of(name.substring(0, slash)),
            "part0",
            new TreeSet<>(),
            new TreeSet<>(),
            new HashMap<>(),
            new ArrayList<>());
    providers.add(provider);
    return resource(name, CPU, inventory(total, minUnit, maxUnit, step));
  }

  static Inventory inventory(int total, int minUnit, int maxUnit, int step) {
    return new Inventory(
        BigInteger.valueOf(total),
        BigInteger.ZERO,
        BigInteger.valueOf(minUnit),
        BigInteger.valueOf(maxUnit),
        BigInteger.valueOf(step),
        BigDecimal.ONE);
  }

  SmallWorld resource(String name, String type, Inventory inventory) {
    named(name).inventories().put(type, inventory);
    return this;
  }

  SmallWorld capabilities(String name, String... codes) {
    named(name).capabilities().addAll(List.of(codes));
    return this;
  }

  SmallWorld in(String name, String... groupNames) {
    named(name).groups().addAll(List.of(groupNames));
    return this;
  }

  SmallWorld distance(String name, String group, String code) {
    named(name).distances().add(new Distance(group, "network", code));
    return this;
  }

  SmallWorld used(String name, int used, long acquire, long release) {
    allocations.add(
        new Allocation(acquire, release, List.of(new Item(name, CPU, BigInteger.valueOf(used)))));
    return this;
  }

  private Provider named(String name) {
    return providers.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  SmallWorld window(long acquire, long release) {
    window = new Window(acquire, release);
    return this;
  }

  SmallWorld asks(String name, int min, int max) {
    return asks(plain(name, asked(CPU, min, max)));
  }

  SmallWorld asks(RequestGroup group) {
    groups.add(group);
    return this;
  }

  static ResourceRequest asked(String type, int min, int max) {
    return new ResourceRequest(type, BigInteger.valueOf(min), BigInteger.valueOf(max), List.of());
  }

  static RequestGroup plain(String name, ResourceRequest... resources) {
    return new RequestGroup(
        name,
        List.of(resources),
        List.of(),
        List.of(),
        List.of(),
        true,
        List.of(),
        Optional.empty(),
        List.of());
  }

  static RequestGroup inGroups(RequestGroup one, CodeRule... rules) {
    return new RequestGroup(
        one.name(),
        one.resources(),
        one.capabilities(),
        List.of(rules),
        one.distances(),
        one.singleProvider(),
        one.isolateFrom(),
        one.inTree(),
        one.inTreeOf());
  }

  static RequestGroup distant(RequestGroup one, DistanceRule... rules) {
    return new RequestGroup(
        one.name(),
        one.resources(),
        one.capabilities(),
        one.groups(),
        List.of(rules),
        one.singleProvider(),
        one.isolateFrom(),
        one.inTree(),
        one.inTreeOf());
  }

  static RequestGroup ofSeveral(RequestGroup one, CodeRule... capabilities) {
    return new RequestGroup(
        one.name(),
        one.resources(),
        List.of(capabilities),
        one.groups(),
        one.distances(),
        false,
        one.isolateFrom(),
        one.inTree(),
        one.inTreeOf());
  }

  static RequestGroup tied(RequestGroup one, List<String> isolateFrom, List<String> inTreeOf) {
    return new RequestGroup(
        one.name(),
        one.resources(),
        one.capabilities(),
        one.groups(),
        one.distances(),
        one.singleProvider(),
        isolateFrom,
        one.inTree(),
        inTreeOf);
  }

  BruteForce evaluator(long most) {
    World world =
        new World(Map.of("network", List.of("local", "site", "remote")), providers, allocations);
    return new BruteForce(
        world, new ClaimRequest("claim", Optional.empty(), window, groups, List.of()), most);
  }

  /** Returns each claim as its items in the order of their groups: {@code a:n1=3 b:n2=1}. */
  Set<String> claims() {
    return evaluator(1000).claims().stream()
        .map(
            claim ->
                claim.items().stream()
                    .map(item -> item.group() + ":" + item.provider() + "=" + item.used())
                    .sorted()
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static CodeRule require(String... codes) {
    return new CodeRule(Set.copyOf(Arrays.asList(codes)), Set.of(), Set.of());
  }

  static CodeRule any(String... codes) {
    return new CodeRule(Set.of(), Set.copyOf(Arrays.asList(codes)), Set.of());
  }

  static CodeRule forbid(String... codes) {
    return new CodeRule(Set.of(), Set.of(), Set.copyOf(Arrays.asList(codes)));
  }
}
