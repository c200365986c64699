package dev.runm.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.ResultHandler;
import org.springframework.stereotype.Component;

/** Lists providers from the driver that has the least to read. */
@Component
class ProviderList {
  private final ProviderListMapper mapper;

  ProviderList(ProviderListMapper mapper) {
    this.mapper = mapper;
  }

  /** Returns the providers up to the query's limit, in provider order; of a tree, in its order. */
  List<ProviderRow> read(ProviderQuery query) {
    List<ProviderRow> rows = new ArrayList<>();
    Map<String, String> pool = new HashMap<>();
    ResultHandler<ProviderRow> add =
        found ->
            rows.add(
                found.getResultObject().sharing(text -> pool.computeIfAbsent(text, same -> same)));
    switch (driver(query)) {
      case ALL -> mapper.fromAll(query, add);
      case ROOTS -> mapper.fromRoots(query, add);
      case GROUP -> mapper.fromGroup(query, add);
      case CAPABILITY -> mapper.fromCapability(query, add);
      case PLACES -> mapper.fromPlaces(query, add);
      case TREE -> mapper.fromTree(query, add);
    }
    return rows;
  }

  private ProviderDriver driver(ProviderQuery query) {
    if (query.underId() != null) {
      return ProviderDriver.TREE;
    }
    List<ProviderDriver> drivers = new ArrayList<>();
    if (query.groupId() != null) {
      drivers.add(ProviderDriver.GROUP);
    }
    if (query.capabilityId() != null) {
      drivers.add(ProviderDriver.CAPABILITY);
    }
    if (query.partitionId() != null || query.typeId() != null) {
      drivers.add(ProviderDriver.PLACES);
    }
    if (drivers.isEmpty()) {
      return query.roots() ? ProviderDriver.ROOTS : ProviderDriver.ALL;
    }
    return drivers.size() == 1 ? drivers.get(0) : mapper.smallestDriver(query);
  }
}
