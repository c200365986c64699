package dev.runm.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** What programs read of a table. */
final class TableDocument {
  private TableDocument() {}

  static Map<String, Object> of(Table table) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", table.name());
    document.put("question", Chapter.question(table.name()));
    document.put("comment", table.figures().comment());
    document.put("estimated_rows", table.figures().estimatedRows());
    document.put("data_bytes", table.figures().dataBytes());
    document.put("index_bytes", table.figures().indexBytes());
    document.put("columns", table.columns().stream().map(TableDocument::column).toList());
    document.put("indexes", table.indexes().stream().map(TableDocument::index).toList());
    return document;
  }

  private static Map<String, Object> column(ColumnRow column) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("column", column.name());
    document.put("type", column.type());
    document.put("nullable", column.isNullable());
    document.put("default", column.defaultValue());
    document.put("extra", column.extra());
    document.put("expression", column.expression().isEmpty() ? null : column.expression());
    document.put("comment", column.comment());
    return document;
  }

  static Map<String, Object> index(TableIndex index) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("index", index.name());
    document.put("columns", index.columns());
    document.put("unique", index.isUnique());
    document.put("visible", index.isVisible());
    document.put("cardinality", index.cardinality());
    return document;
  }

  static Map<String, Object> reference(Reference reference) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", reference.table());
    document.put("column", reference.column());
    document.put("refers_to", reference.target());
    document.put("refers_to_column", reference.targetColumn());
    document.put("foreign_key", reference.isForeignKey());
    return document;
  }
}
