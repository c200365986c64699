package dev.runm.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An allocation with all of its items, at least one. */
record HeldItems(long allocationId, List<ItemRow> items) {
  /** Gathers the items of each allocation, in the order of the rows. */
  static List<HeldItems> gather(List<ItemRow> rows) {
    Map<Long, List<ItemRow>> byAllocation = new LinkedHashMap<>();
    for (ItemRow row : rows) {
      byAllocation.computeIfAbsent(row.allocationId(), id -> new ArrayList<>()).add(row);
    }
    return byAllocation.entrySet().stream()
        .map(one -> new HeldItems(one.getKey(), one.getValue()))
        .toList();
  }

  /** Returns the allocation as seen from a moment in epoch seconds. */
  Map<String, Object> document(long now) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", allocationId);
    document.putAll(new Fields<>(AllocationsReport.window(now)).document(items.get(0)));
    document.put("items", new Fields<>(AllocationsReport.ITEM).documents(items));
    return document;
  }
}
