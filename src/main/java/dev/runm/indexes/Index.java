package dev.runm.indexes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An index of the schema, its key parts in order. */
record Index(List<IndexPart> parts) {
  static final String PRIMARY = "PRIMARY";

  /** Returns the indexes that the key parts make up, in their order. */
  static List<Index> of(List<IndexPart> parts) {
    Map<List<String>, List<IndexPart>> indexes = new LinkedHashMap<>();
    for (IndexPart part : parts) {
      indexes
          .computeIfAbsent(List.of(part.tableName(), part.indexName()), key -> new ArrayList<>())
          .add(part);
    }
    return indexes.values().stream().map(Index::new).toList();
  }

  String table() {
    return parts.get(0).tableName();
  }

  String name() {
    return parts.get(0).indexName();
  }

  boolean isUnique() {
    return parts.get(0).isUnique();
  }

  boolean isVisible() {
    return parts.get(0).isVisible();
  }

  boolean isPrimary() {
    return name().equals(PRIMARY);
  }

  /** Whether its keys are sorted, so that the start of one is found by it too. */
  boolean isSorted() {
    return parts.get(0).type().equals("BTREE");
  }

  String dropStatement() {
    return parts.get(0).dropStatement();
  }

  @Nullable Long cardinality() {
    return parts.get(parts.size() - 1).cardinality();
  }

  /** Whether one of its columns is among those, which are in small letters. */
  boolean holds(Set<String> columns) {
    return parts.stream()
        .anyMatch(part -> columns.contains(part.columnName().toLowerCase(Locale.ROOT)));
  }

  List<String> columns() {
    return parts.stream().map(IndexPart::toString).toList();
  }

  /** Returns its columns in brackets. */
  String key() {
    return parts.stream().map(IndexPart::toString).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Returns what it is and where, such as {@code UNIQUE providers (uuid)}. */
  String definition() {
    String type = parts.get(0).type();
    String kind = isSorted() ? isUnique() && !isPrimary() ? "UNIQUE " : "" : type + " ";
    return kind + table() + " " + key() + (isVisible() ? "" : " INVISIBLE");
  }
}
