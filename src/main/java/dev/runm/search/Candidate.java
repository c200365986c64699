package dev.runm.search;

import dev.runm.model.Inventory;
import dev.runm.model.ResourceRequest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A provider that meets a request group.
 *
 * @param rootId the root of its tree; itself where it has no parent
 * @param root the name of that root
 * @param resources what it can give, by resource type, in the order of the request
 */
public record Candidate(
    int id, String uuid, String name, int rootId, String root, Map<String, Offer> resources) {

  static Candidate of(Map<String, Object> row, List<ResourceRequest> requests) {
    Map<String, Offer> resources = new LinkedHashMap<>();
    for (int k = 0; k < requests.size(); k++) {
      ResourceRequest request = requests.get(k);
      int typeId = ((Number) row.get("resource_type_id" + k)).intValue();
      Offer offer = Offer.of(request, typeId, inventory(row, k), whole(row.get("used" + k)));
      resources.put(request.resourceType(), offer);
    }
    return new Candidate(
        ((Number) row.get("provider_id")).intValue(),
        (String) row.get("uuid"),
        (String) row.get("name"),
        ((Number) row.get("root_id")).intValue(),
        (String) row.get("root"),
        resources);
  }

  /** Returns this candidate with what it can give besides, for other resources of the group. */
  Candidate with(Map<String, Offer> more) {
    Map<String, Offer> all = new LinkedHashMap<>(resources);
    all.putAll(more);
    return new Candidate(id, uuid, name, rootId, root, all);
  }

  /** Returns the share that is left of the scarcest of its resources, from 0 to 1. */
  double shareLeft() {
    return resources.values().stream().mapToDouble(Offer::shareLeft).reduce(1, Math::min);
  }

  private static Inventory inventory(Map<String, Object> row, int k) {
    return new Inventory(
        whole(row.get("total" + k)),
        whole(row.get("reserved" + k)),
        whole(row.get("min_unit" + k)),
        whole(row.get("max_unit" + k)),
        whole(row.get("step_size" + k)),
        (BigDecimal) row.get("allocation_ratio" + k));
  }

  private static BigInteger whole(Object number) {
    return number instanceof BigInteger whole
        ? whole
        : new BigDecimal(number.toString()).toBigIntegerExact();
  }
}
