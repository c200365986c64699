package dev.runm.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets the tables of a chapter in columns, each to the right of all that refers to it. */
final class Ranks {
  private final Chapter chapter;
  private final List<Reference> inside;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  private Ranks(Chapter chapter) {
    this.chapter = chapter;
    this.inside = chapter.inside();
  }

  /** Returns the columns from left to right; in each, tables come in the order of their arrows. */
  static List<List<Table>> of(Chapter chapter) {
    return new Ranks(chapter).columns();
  }

  private List<List<Table>> columns() {
    List<List<Table>> columns = new ArrayList<>();
    for (Table table : chapter.tables()) {
      int rank = rank(table.name());
      while (columns.size() <= rank) {
        columns.add(new ArrayList<>());
      }
      columns.get(rank).add(table);
    }
    columns.removeIf(List::isEmpty);
    for (int i = 1; i < columns.size(); i++) {
      columns.set(i, ordered(columns.get(i), columns.get(i - 1)));
    }
    return columns;
  }

  /** Tables that refer to each other in a circle are ranked as if one did not. */
  private int rank(String table) {
    Integer known = ranks.get(table);
    if (known != null) {
      return known;
    }
    if (!asked.add(table)) {
      return -1;
    }
    int rank = 0;
    for (Reference reference : inside) {
      if (reference.target().equals(table)) {
        rank = Math.max(rank, rank(reference.table()) + 1);
      }
    }
    ranks.put(table, rank);
    return rank;
  }

  private static List<Table> ordered(List<Table> column, List<Table> before) {
    Set<Table> ordered = new LinkedHashSet<>();
    for (Table table : before) {
      for (Reference reference : table.references()) {
        column.stream().filter(one -> one.name().equals(reference.target())).forEach(ordered::add);
      }
    }
    ordered.addAll(column);
    return List.copyOf(ordered);
  }
}
