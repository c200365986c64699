package dev.runm.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An index of a table, its key parts in order. */
record TableIndex(List<KeyPart> parts) {
  /** Returns the indexes that key parts of one table make up, in their order. */
  static List<TableIndex> of(List<KeyPart> parts) {
    Map<String, List<KeyPart>> indexes = new LinkedHashMap<>();
    parts.forEach(
        part -> indexes.computeIfAbsent(part.indexName(), name -> new ArrayList<>()).add(part));
    return indexes.values().stream().map(TableIndex::new).toList();
  }

  String name() {
    return parts.get(0).indexName();
  }

  boolean isPrimary() {
    return name().equals("PRIMARY");
  }

  boolean isUnique() {
    return parts.get(0).isUnique();
  }

  boolean isVisible() {
    return parts.get(0).isVisible();
  }

  /** Returns whether it is the primary key or unique, and whether the optimizer may use it. */
  String kind() {
    String kind = isPrimary() ? "primary" : isUnique() ? "unique" : "";
    return isVisible() ? kind : kind.isEmpty() ? "invisible" : kind + ", invisible";
  }

  @Nullable Long cardinality() {
    return parts.get(parts.size() - 1).cardinality();
  }

  List<String> columns() {
    return parts.stream().map(KeyPart::shown).toList();
  }

  /** Whether a column alone is the whole key, so that no two rows have the same in it. */
  boolean isOf(String column) {
    return parts.size() == 1 && parts.get(0).columnName().equals(column);
  }

  /** Whether a column is a part of the key. */
  boolean has(String column) {
    return parts.stream().anyMatch(part -> part.columnName().equals(column));
  }
}
