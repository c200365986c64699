package dev.runm.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What this session tries, and what its statements look like meanwhile. */
@Component
class TriedIndexes {
  private volatile List<TriedIndex> tried = List.of();
  private volatile List<ExistingIndex> strangers = List.of();
  private volatile HintedSql hinted;
  private String schema = "";

  List<TriedIndex> all() {
    return tried;
  }

  List<TriedIndex> added() {
    return tried.stream().filter(TriedIndex::isAdded).toList();
  }

  /** Returns the schemas that have an added index. */
  Set<String> schemasOfAdded() {
    return added().stream().map(TriedIndex::schema).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Returns the invisible indexes of others, which are kept out while this session sees its own.
   */
  List<ExistingIndex> strangers() {
    return strangers;
  }

  /** Names in statements that have no schema are in this one. */
  synchronized void in(String current) {
    schema = current;
  }

  synchronized void add(TriedIndex index) {
    List<TriedIndex> more = new ArrayList<>(tried);
    more.add(index);
    set(more);
  }

  synchronized void remove(TriedIndex index) {
    set(tried.stream().filter(one -> one != index).toList());
  }

  synchronized void keepOut(List<ExistingIndex> invisible) {
    strangers = invisible;
    set(tried);
  }

  /** Returns a statement as this session sends it. */
  String hinted(String sql) {
    HintedSql now = hinted;
    return now == null ? sql : now.of(sql);
  }

  private void set(List<TriedIndex> now) {
    Map<String, Set<String>> keptOut = new TreeMap<>();
    for (TriedIndex index : now) {
      if (!index.isAdded()) {
        put(keptOut, index.table(), index.index());
      }
    }
    strangers.forEach(index -> put(keptOut, index.table(), index.name()));
    tried = List.copyOf(now);
    hinted = keptOut.isEmpty() ? null : new HintedSql(schema, keptOut);
  }

  private static void put(Map<String, Set<String>> keptOut, String table, String index) {
    keptOut
        .computeIfAbsent(table.toLowerCase(Locale.ROOT), key -> HintedSql.caseless(Set.of()))
        .add(index);
  }
}
