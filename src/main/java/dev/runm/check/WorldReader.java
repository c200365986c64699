package dev.runm.check;

import dev.runm.check.CheckMapper.AllocationRow;
import dev.runm.check.CheckMapper.CodeRow;
import dev.runm.check.CheckMapper.DistanceRow;
import dev.runm.check.CheckMapper.InventoryRow;
import dev.runm.check.CheckMapper.ItemRow;
import dev.runm.check.CheckMapper.MemberRow;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the loaded deployment into a world; for one reading. */
final class WorldReader {
  private final CheckMapper mapper;
  private final Predicate<String> resourceTypeMatters;
  private final boolean distancesMatter;
  private final Map<Integer, Provider> providers = new LinkedHashMap<>();

  /** Leaves out the inventories, items and distances that do not matter. */
  WorldReader(CheckMapper mapper, Predicate<String> resourceTypeMatters, boolean distancesMatter) {
    this.mapper = mapper;
    this.resourceTypeMatters = resourceTypeMatters;
    this.distancesMatter = distancesMatter;
  }

  World read() {
    readProviders();
    readCapabilities();
    Map<Integer, String> groups = named(mapper.providerGroups(), namesOf("runm.provider_group"));
    mapper.groupMembers(
        row -> {
          MemberRow member = row.getResultObject();
          providers.get(member.providerId()).groups().add(groups.get(member.ownerId()));
        });
    Map<Integer, String> resourceTypes = codes(mapper.resourceTypes());
    readInventories(resourceTypes);
    Map<String, List<String>> distanceCodes = new HashMap<>();
    readDistances(groups, distanceCodes);
    return new World(
        distanceCodes, List.copyOf(providers.values()), readAllocations(resourceTypes));
  }

  private void readProviders() {
    Map<String, String> names = namesOf("runm.provider");
    Map<Integer, String> partitions = named(mapper.partitions(), namesOf("runm.partition"));
    List<ProviderRow> rows = new ArrayList<>();
    mapper.providers(row -> rows.add(row.getResultObject()));
    Map<Integer, String> nameOfId = new HashMap<>();
    rows.forEach(row -> nameOfId.put(row.id(), names.get(row.uuid())));
    for (ProviderRow row : rows) {
      Provider provider =
          new Provider(
              nameOfId.get(row.id()),
              row.uuid(),
              Optional.ofNullable(row.parentProviderId()).map(nameOfId::get),
              partitions.get(row.partitionId()),
              new HashSet<>(),
              new HashSet<>(),
              new HashMap<>(),
              new ArrayList<>());
      providers.put(row.id(), provider);
    }
  }

  private void readCapabilities() {
    Map<Integer, String> capabilities = codes(mapper.capabilities());
    mapper.providerCapabilities(
        row -> {
          MemberRow member = row.getResultObject();
          providers.get(member.providerId()).capabilities().add(capabilities.get(member.ownerId()));
        });
  }

  private void readInventories(Map<Integer, String> resourceTypes) {
    mapper.inventories(
        row -> {
          InventoryRow stock = row.getResultObject();
          String type = resourceTypes.get(stock.resourceTypeId());
          if (resourceTypeMatters.test(type)) {
            Inventory inventory =
                new Inventory(
                    stock.total(),
                    stock.reserved(),
                    stock.minUnit(),
                    stock.maxUnit(),
                    stock.stepSize(),
                    stock.allocationRatio());
            providers.get(stock.providerId()).inventories().put(type, inventory);
          }
        });
  }

  private void readDistances(Map<Integer, String> groups, Map<String, List<String>> codesOfType) {
    Map<Integer, String> types = codes(mapper.distanceTypes());
    Map<Integer, Distance> byId = new HashMap<>();
    mapper
        .distances()
        .forEach(
            row -> {
              String type = types.get(row.typeId());
              codesOfType.computeIfAbsent(type, none -> new ArrayList<>()).add(row.code());
              byId.put(row.id(), new Distance("", type, row.code()));
            });
    if (distancesMatter) {
      mapper.providerDistances(
          row -> {
            DistanceRow found = row.getResultObject();
            Distance to = byId.get(found.distanceId());
            String group = groups.get(found.providerGroupId());
            providers
                .get(found.providerId())
                .distances()
                .add(new Distance(group, to.type(), to.code()));
          });
    }
  }

  private List<Allocation> readAllocations(Map<Integer, String> resourceTypes) {
    Map<Long, Allocation> allocations = new LinkedHashMap<>();
    mapper.allocations(
        row -> {
          AllocationRow found = row.getResultObject();
          allocations.put(
              found.id(),
              new Allocation(found.acquireTime(), found.releaseTime(), new ArrayList<>()));
        });
    mapper.allocationItems(
        row -> {
          ItemRow item = row.getResultObject();
          String type = resourceTypes.get(item.resourceTypeId());
          if (resourceTypeMatters.test(type)) {
            String provider = providers.get(item.providerId()).name();
            allocations.get(item.allocationId()).items().add(new Item(provider, type, item.used()));
          }
        });
    return List.copyOf(allocations.values());
  }

  private Map<String, String> namesOf(String objectType) {
    Map<String, String> names = new HashMap<>();
    for (CodeRow type : mapper.objectTypes()) {
      if (type.code().equals(objectType)) {
        mapper.names(
            type.id(),
            row -> {
              NameRow name = row.getResultObject();
              names.put(name.uuid(), name.name());
            });
      }
    }
    return names;
  }

  private static Map<Integer, String> named(List<ObjectRow> objects, Map<String, String> names) {
    return objects.stream()
        .collect(Collectors.toMap(ObjectRow::id, object -> names.get(object.uuid())));
  }

  private static Map<Integer, String> codes(List<CodeRow> rows) {
    return rows.stream().collect(Collectors.toMap(CodeRow::id, CodeRow::code));
  }
}
