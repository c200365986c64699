package dev.runm.worlds;

import static dev.runm.worlds.Without.changed;
import static dev.runm.worlds.Without.each;

import dev.runm.check.World;
import dev.runm.check.World.Allocation;
import dev.runm.check.World.Item;
import dev.runm.check.World.Provider;
import dev.runm.model.Inventory;
import dev.runm.model.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Worlds that are a little smaller than one; the larger steps first. */
final class SmallerWorlds {
  private final World world;

  private SmallerWorlds(World world) {
    this.world = world;
  }

  static Stream<World> of(Case one) {
    SmallerWorlds smaller = new SmallerWorlds(one.world());
    return Stream.<Stream<World>>of(
            smaller.withoutAllocations(),
            smaller.withoutProviders(),
            smaller.withSmallerProviders(),
            smaller.withSmallerAllocations(one.now()))
        .flatMap(worlds -> worlds);
  }

  private Stream<World> withoutAllocations() {
    Stream<List<Allocation>> none =
        world.allocations().size() > 1 ? Stream.of(List.of()) : Stream.of();
    return Stream.concat(none, each(world.allocations())).map(this::with);
  }

  private World with(List<Allocation> allocations) {
    return new World(world.distanceCodes(), world.providers(), allocations);
  }

  private Stream<World> withoutProviders() {
    return world.providers().stream().map(this::without);
  }

  /** Takes the provider and all below it away. */
  private World without(Provider provider) {
    Set<String> gone = new LinkedHashSet<>(Set.of(provider.name()));
    boolean more = true;
    while (more) {
      more =
          world.providers().stream()
              .filter(each -> each.parent().filter(gone::contains).isPresent())
              .map(each -> gone.add(each.name()))
              .reduce(false, Boolean::logicalOr);
    }
    return withoutItems(
        world.providers().stream().filter(each -> !gone.contains(each.name())).toList());
  }

  /** Keeps of the allocations what these providers have. */
  private World withoutItems(List<Provider> providers) {
    Map<String, Set<String>> has = new LinkedHashMap<>();
    providers.forEach(each -> has.put(each.name(), each.inventories().keySet()));
    List<Allocation> allocations =
        world.allocations().stream()
            .map(
                each ->
                    new Allocation(
                        each.acquire(),
                        each.release(),
                        each.items().stream()
                            .filter(
                                item ->
                                    has.getOrDefault(item.provider(), Set.of())
                                        .contains(item.resourceType()))
                            .toList()))
            .filter(each -> !each.items().isEmpty())
            .toList();
    return new World(world.distanceCodes(), providers, allocations);
  }

  private Stream<World> withSmallerProviders() {
    return changed(world.providers(), SmallerWorlds::smaller).map(this::withoutItems);
  }

  private static Stream<Provider> smaller(Provider one) {
    return Stream.of(
            each(List.copyOf(one.inventories().keySet()))
                .map(kept -> with(one, only(one.inventories(), kept))),
            each(List.copyOf(one.groups()))
                .map(kept -> with(one, new LinkedHashSet<>(kept), one.capabilities())),
            each(List.copyOf(one.capabilities()))
                .map(kept -> with(one, one.groups(), new LinkedHashSet<>(kept))),
            each(one.distances())
                .map(
                    kept ->
                        new Provider(
                            one.name(),
                            one.uuid(),
                            one.parent(),
                            one.partition(),
                            one.groups(),
                            one.capabilities(),
                            one.inventories(),
                            kept)),
            changed(List.copyOf(one.inventories().entrySet()), SmallerWorlds::simpler)
                .map(entries -> with(one, asMap(entries))))
        .flatMap(all -> all);
  }

  private static Provider with(Provider one, Map<String, Inventory> inventories) {
    return new Provider(
        one.name(),
        one.uuid(),
        one.parent(),
        one.partition(),
        one.groups(),
        one.capabilities(),
        inventories,
        one.distances());
  }

  private static Provider with(Provider one, Set<String> groups, Set<String> capabilities) {
    return new Provider(
        one.name(),
        one.uuid(),
        one.parent(),
        one.partition(),
        groups,
        capabilities,
        one.inventories(),
        one.distances());
  }

  private static Map<String, Inventory> only(Map<String, Inventory> all, List<String> kept) {
    Map<String, Inventory> some = new LinkedHashMap<>(all);
    some.keySet().retainAll(kept);
    return some;
  }

  private static Map<String, Inventory> asMap(List<Map.Entry<String, Inventory>> entries) {
    Map<String, Inventory> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static Stream<Map.Entry<String, Inventory>> simpler(Map.Entry<String, Inventory> one) {
    Inventory has = one.getValue();
    BigInteger total = has.total();
    BigInteger zero = BigInteger.ZERO;
    BigInteger unit = BigInteger.ONE;
    Stream<Inventory> simpler =
        Stream.of(
            new Inventory(total, zero, unit, total, unit, BigDecimal.ONE),
            new Inventory(total, zero, has.minUnit(), has.maxUnit(), has.stepSize(), ratio(has)),
            new Inventory(total, has.reserved(), unit, has.maxUnit(), has.stepSize(), ratio(has)),
            new Inventory(total, has.reserved(), has.minUnit(), total, has.stepSize(), ratio(has)),
            new Inventory(total, has.reserved(), has.minUnit(), has.maxUnit(), unit, ratio(has)),
            new Inventory(
                total,
                has.reserved(),
                has.minUnit(),
                has.maxUnit(),
                has.stepSize(),
                BigDecimal.ONE));
    Stream<Inventory> less =
        Without.less(total)
            .map(
                next ->
                    new Inventory(
                        next,
                        has.reserved().min(next),
                        has.minUnit(),
                        has.maxUnit().equals(total) ? next : has.maxUnit(),
                        has.stepSize(),
                        ratio(has)));
    return Stream.concat(simpler, less)
        .filter(next -> !next.equals(has))
        .map(next -> Map.entry(one.getKey(), next));
  }

  private static BigDecimal ratio(Inventory has) {
    return has.allocationRatio();
  }

  private Stream<World> withSmallerAllocations(long now) {
    return changed(world.allocations(), one -> smaller(one, now)).map(this::with);
  }

  private static Stream<Allocation> smaller(Allocation one, long now) {
    return Stream.of(
            each(one.items()).map(kept -> new Allocation(one.acquire(), one.release(), kept)),
            one.release() == Window.NEVER
                ? Stream.<Allocation>of()
                : Stream.of(new Allocation(one.acquire(), Window.NEVER, one.items())),
            one.acquire() == now
                ? Stream.<Allocation>of()
                : Stream.of(new Allocation(now, one.release(), one.items())),
            changed(
                    one.items(),
                    item ->
                        Without.less(item.used())
                            .map(used -> new Item(item.provider(), item.resourceType(), used)))
                .map(items -> new Allocation(one.acquire(), one.release(), items)))
        .flatMap(all -> all);
  }
}
