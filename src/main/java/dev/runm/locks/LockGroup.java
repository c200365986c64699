package dev.runm.locks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Locks of one kind in one index. */
record LockGroup(String table, String index, String words, boolean gap, List<String> records) {
  private static final int SHOWN = 4;

  /** Groups locks on records, in the order that they come. */
  static List<LockGroup> of(List<HeldLock> locks) {
    Map<String, LockGroup> groups = new LinkedHashMap<>();
    for (HeldLock lock : locks) {
      if (!lock.isOfTable()) {
        String key = String.join("\n", lock.tableName(), lock.indexName(), lock.words());
        groups.computeIfAbsent(key, unused -> empty(lock)).records.add(lock.record());
      }
    }
    return List.copyOf(groups.values());
  }

  private static LockGroup empty(HeldLock lock) {
    return new LockGroup(
        lock.tableName(), lock.indexName(), lock.words(), lock.isGap(), new ArrayList<>());
  }

  /** Returns how many records are locked; the end of a page is none. */
  int count() {
    return (int) records.stream().filter(record -> !record.equals(HeldLock.END)).count();
  }

  /** Returns the first few records: {@code provider_id, id = (1, 2) (1, 3) and 7 more}. */
  String which(List<KeyColumn> columns) {
    String names = names(columns);
    if (count() == 0 && records.size() > 1) {
      return "(%s) on %d pages".formatted(HeldLock.END, records.size());
    }
    String first =
        records.stream()
            .limit(SHOWN)
            .map(each -> "(" + each + ")")
            .collect(Collectors.joining(" "));
    String more = records.size() > SHOWN ? " and " + (records.size() - SHOWN) + " more" : "";
    return (names.isEmpty() ? "" : names + " = ") + first + more;
  }

  /** A record of a secondary index is named by the columns of the primary key as well. */
  String names(List<KeyColumn> columns) {
    if (index.equals("GEN_CLUST_INDEX")) {
      return "hidden row id";
    }
    List<String> names = new ArrayList<>(names(columns, index));
    if (names.isEmpty()) {
      return "";
    }
    names(columns, "PRIMARY").stream().filter(name -> !names.contains(name)).forEach(names::add);
    return String.join(", ", names);
  }

  private List<String> names(List<KeyColumn> columns, String of) {
    return columns.stream()
        .filter(column -> column.tableName().equals(table) && column.indexName().equals(of))
        .map(KeyColumn::columnName)
        .toList();
  }
}
