package dev.runm.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CREATE TABLE statements as they are written in the schema file, a line for each column. */
final class SchemaText {
  private static final Pattern TABLE =
      Pattern.compile("(?ms)^CREATE TABLE (\\w+) \\(\n(.*?)^\\)(?: COMMENT = '([^']*)')?;");
  private static final Pattern COLUMN =
      Pattern.compile(
          "\\s+([a-z_]+)\\s+([A-Z]+(?:\\([\\d,]+\\))?(?: UNSIGNED)?)(.*?)(?:COMMENT '(.*)')?,?");
  private static final Pattern KEY =
      Pattern.compile("\\s+(PRIMARY |UNIQUE )?KEY (\\w*) ?\\(([^)]*)\\),?");

  private final List<TableRow> tables = new ArrayList<>();
  private final List<ColumnRow> columns = new ArrayList<>();
  private final List<KeyPart> parts = new ArrayList<>();

  private SchemaText() {}

  /** Returns the schema that is shipped. */
  static Schema shipped() {
    try {
      return of(
          Files.readString(Path.of(System.getProperty("runm.home"), "mappers", "schema.sql")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Schema of(String sql) {
    SchemaText text = new SchemaText();
    Matcher table = TABLE.matcher(sql);
    while (table.find()) {
      String comment = table.group(3) == null ? "" : table.group(3);
      text.tables.add(new TableRow(table.group(1), comment, 0, 0, 0));
      table.group(2).lines().forEach(line -> text.line(table.group(1), line));
    }
    return Schema.of(text.tables, text.columns, text.parts, List.of());
  }

  private void line(String table, String line) {
    Matcher column = COLUMN.matcher(line);
    Matcher key = KEY.matcher(line);
    if (key.matches()) {
      boolean unique = key.group(1) != null;
      String name = key.group(2).isEmpty() ? "PRIMARY" : key.group(2);
      for (String part : key.group(3).split(", ")) {
        parts.add(new KeyPart(table, name, unique, true, part, null, false, null));
      }
    } else if (column.matches()) {
      columns.add(
          new ColumnRow(
              table,
              column.group(1),
              column.group(2).toLowerCase(Locale.ROOT),
              !column.group(3).contains("NOT NULL"),
              null,
              "",
              "",
              column.group(4) == null ? "" : column.group(4)));
    }
  }
}
