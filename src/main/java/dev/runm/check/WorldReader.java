package dev.runm.check;

import dev.runm.check.CheckMapper.CodeRow;
import dev.runm.check.CheckMapper.DistanceCodeRow;
import dev.runm.check.CheckMapper.InventoryRow;
import dev.runm.check.CheckMapper.NameRow;
import dev.runm.check.CheckMapper.ObjectRow;
import dev.runm.check.CheckMapper.ProviderRow;
import dev.runm.check.World.Allocation;
import dev.runm.check.World.Distance;
import dev.runm.check.World.Item;
import dev.runm.check.World.Provider;
import dev.runm.model.Inventory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.ibatis.session.ResultHandler;

/** Reads the loaded deployment into a world; for one reading. */
final class WorldReader {
  private final CheckMapper mapper;
  private final Predicate<String> resourceTypeMatters;
  private final boolean distancesMatter;
  private final Patience patience;
  private final Map<Integer, Provider> providers = new LinkedHashMap<>();

  /** Leaves out the inventories, items and distances that do not matter. */
  WorldReader(
      CheckMapper mapper,
      Predicate<String> resourceTypeMatters,
      boolean distancesMatter,
      Patience patience) {
    this.mapper = mapper;
    this.resourceTypeMatters = resourceTypeMatters;
    this.distancesMatter = distancesMatter;
    this.patience = patience;
  }

  /**
   * Returns the world. A row that refers to nothing, and that no answer depends on, is left out.
   *
   * @throws dev.runm.error.UserException if an answer depends on what refers to nothing
   */
  World read() {
    readProviders();
    readCapabilities();
    Map<Integer, String> groups =
        named("provider group", mapper.providerGroups(), namesOf("runm.provider_group"));
    mapper.groupMembers(
        each(
            member -> {
              Provider provider = providers.get(member.providerId());
              String group = groups.get(member.ownerId());
              if (provider != null && group != null) {
                provider.groups().add(group);
              }
            }));
    Map<Integer, String> resourceTypes = codes(mapper.resourceTypes());
    readInventories(resourceTypes);
    Map<String, List<String>> distanceCodes = new HashMap<>();
    readDistances(groups, distanceCodes);
    return new World(
        distanceCodes, List.copyOf(providers.values()), readAllocations(resourceTypes));
  }

  private void readProviders() {
    Map<String, String> names = namesOf("runm.provider");
    Map<Integer, String> partitions =
        named("partition", mapper.partitions(), namesOf("runm.partition"));
    List<ProviderRow> rows = new ArrayList<>();
    mapper.providers(each(rows::add));
    Map<Integer, String> nameOfId = new HashMap<>();
    rows.forEach(row -> nameOfId.put(row.id(), name("provider", row.id(), names.get(row.uuid()))));
    Map<String, Provider> byName = new LinkedHashMap<>();
    for (ProviderRow row : rows) {
      String name = nameOfId.get(row.id());
      Provider provider =
          new Provider(
              name,
              row.uuid(),
              Optional.ofNullable(row.parentProviderId())
                  .map(
                      id ->
                          Damage.found(
                              nameOfId,
                              id,
                              "provider %s has a parent that is not there".formatted(name))),
              Damage.found(
                  partitions,
                  row.partitionId(),
                  "provider %s is in a partition that is not there".formatted(name)),
              new HashSet<>(),
              new HashSet<>(),
              new HashMap<>(),
              new ArrayList<>());
      providers.put(row.id(), provider);
      if (byName.put(name, provider) != null) {
        throw Damage.that("two providers are named " + name);
      }
    }
    Damage.inCycles(byName);
  }

  private void readCapabilities() {
    Map<Integer, String> capabilities = codes(mapper.capabilities());
    mapper.providerCapabilities(
        each(
            member -> {
              Provider provider = providers.get(member.providerId());
              String code = capabilities.get(member.ownerId());
              if (provider != null && code != null) {
                provider.capabilities().add(code);
              }
            }));
  }

  private void readInventories(Map<Integer, String> resourceTypes) {
    mapper.inventories(
        each(
            stock -> {
              String type = resourceTypes.get(stock.resourceTypeId());
              Provider provider = providers.get(stock.providerId());
              if (provider != null && type != null && resourceTypeMatters.test(type)) {
                provider.inventories().put(type, inventory(provider, stock));
              }
            }));
  }

  private static Inventory inventory(Provider provider, InventoryRow stock) {
    if (stock.stepSize().signum() == 0) {
      throw Damage.that(
          "provider %s has an inventory with a step_size of 0".formatted(provider.name()));
    }
    return new Inventory(
        stock.total(),
        stock.reserved(),
        stock.minUnit(),
        stock.maxUnit(),
        stock.stepSize(),
        stock.allocationRatio());
  }

  private void readDistances(Map<Integer, String> groups, Map<String, List<String>> codesOfType) {
    Map<Integer, String> types = codes(mapper.distanceTypes());
    Map<Integer, Distance> byId = new HashMap<>();
    for (DistanceCodeRow row : mapper.distances()) {
      String type = types.getOrDefault(row.typeId(), "");
      codesOfType.computeIfAbsent(type, none -> new ArrayList<>()).add(row.code());
      byId.put(row.id(), new Distance("", type, row.code()));
    }
    if (distancesMatter) {
      mapper.providerDistances(
          each(
              found -> {
                Provider provider = providers.get(found.providerId());
                String group = groups.get(found.providerGroupId());
                if (provider != null && group != null) {
                  Distance to =
                      Damage.found(
                          byId,
                          found.distanceId(),
                          "provider %s has a distance that is not there"
                              .formatted(provider.name()));
                  provider.distances().add(new Distance(group, to.type(), to.code()));
                }
              }));
    }
  }

  private List<Allocation> readAllocations(Map<Integer, String> resourceTypes) {
    Map<Long, Allocation> allocations = new LinkedHashMap<>();
    mapper.allocations(
        each(
            found ->
                allocations.put(
                    found.id(),
                    new Allocation(found.acquireTime(), found.releaseTime(), new ArrayList<>()))));
    mapper.allocationItems(
        each(
            item -> {
              String type = resourceTypes.get(item.resourceTypeId());
              Provider provider = providers.get(item.providerId());
              Allocation allocation = allocations.get(item.allocationId());
              boolean whole = provider != null && allocation != null && type != null;
              if (whole && resourceTypeMatters.test(type)) {
                allocation.items().add(new Item(provider.name(), type, item.used()));
              }
            }));
    return List.copyOf(allocations.values());
  }

  private Map<String, String> namesOf(String objectType) {
    Map<String, String> names = new HashMap<>();
    for (CodeRow type : mapper.objectTypes()) {
      if (type.code().equals(objectType)) {
        mapper.names(type.id(), each((NameRow name) -> names.put(name.uuid(), name.name())));
      }
    }
    return names;
  }

  private static Map<Integer, String> named(
      String kind, List<ObjectRow> objects, Map<String, String> names) {
    return objects.stream()
        .collect(
            Collectors.toMap(
                ObjectRow::id, object -> name(kind, object.id(), names.get(object.uuid()))));
  }

  private static String name(String kind, int id, String name) {
    if (name == null) {
      throw Damage.that("%s %d has no name".formatted(kind, id));
    }
    return name;
  }

  private <T> ResultHandler<T> each(Consumer<T> taker) {
    return row -> {
      patience.step();
      taker.accept(row.getResultObject());
    };
  }

  private static Map<Integer, String> codes(List<CodeRow> rows) {
    return rows.stream().collect(Collectors.toMap(CodeRow::id, CodeRow::code));
  }
}
