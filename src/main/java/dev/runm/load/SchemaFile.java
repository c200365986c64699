package dev.runm.load;

import dev.runm.error.NearMiss;
import dev.runm.error.UserException;
import dev.runm.rows.ModelTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file that creates the tables: nothing but CREATE TABLE statements, comments apart. */
final class SchemaFile {
  /** The table whose comment marks a schema as made by runm. */
  static final String MARKER = "runm_deployment";

  private static final Pattern CREATE =
      Pattern.compile(
          "CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(`?)(\\w+)\\1(?=\\s*\\()",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE =
      Pattern.compile("\\bREFERENCES\\s+(`?)(\\w+)\\1", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED_CONSTRAINT =
      Pattern.compile(
          "\\bCONSTRAINT\\s+(`?)(\\w+)\\1\\s+(?:CHECK|FOREIGN)\\b", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_NAME = 64 - Staging.DROPPING.length();

  private final Path path;
  private final List<CreateTable> tables = new ArrayList<>();

  /**
   * A statement of the file.
   *
   * @param line where it begins, from 1
   * @param masked the statement without comments and strings, as long as {@code sql}
   */
  record CreateTable(String table, int line, String sql, String masked) {}

  /** Reads the file; an error names the line to mend. */
  static SchemaFile read(Path path) {
    try {
      return new SchemaFile(path, Files.readString(path));
    } catch (NoSuchFileException e) {
      throw new UserException(path + " is missing: load creates the tables from it", e);
    } catch (IOException e) {
      throw new UserException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private SchemaFile(Path path, String text) {
    this.path = path;
    String masked = SqlMask.mask(text);
    int from = 0;
    while (from < masked.length()) {
      int semicolon = masked.indexOf(';', from);
      int end = semicolon < 0 ? masked.length() : semicolon;
      int start = from;
      while (start < end && Character.isWhitespace(masked.charAt(start))) {
        start++;
      }
      if (start < end) {
        int line = 1 + lines(text.substring(0, start));
        tables.add(statement(line, text.substring(start, end), masked.substring(start, end)));
      }
      from = end + 1;
    }
    requireModelTables();
  }

  Path path() {
    return path;
  }

  /** Returns the statements in the order of the file. */
  List<CreateTable> tables() {
    return tables;
  }

  List<String> tableNames() {
    return tables.stream().map(CreateTable::table).toList();
  }

  /** Returns the statement with the names of the file's own tables prefixed. */
  String withPrefix(CreateTable create, String prefix) {
    StringBuilder sql = new StringBuilder(create.sql());
    Matcher reference = REFERENCE.matcher(create.masked());
    List<Integer> places = new ArrayList<>();
    Matcher name = CREATE.matcher(create.masked());
    if (name.lookingAt()) {
      places.add(name.start(2));
    }
    while (reference.find()) {
      if (tableNames().contains(reference.group(2))) {
        places.add(reference.start(2));
      }
    }
    for (int i = places.size() - 1; i >= 0; i--) {
      sql.insert(places.get(i), prefix);
    }
    return sql.toString();
  }

  private CreateTable statement(int line, String sql, String masked) {
    Matcher create = CREATE.matcher(masked);
    if (!create.lookingAt()) {
      throw wrong(
          line,
          "only CREATE TABLE name (…) is understood here; write keys inside the table, "
              + "since it is filled under another name before it takes its own");
    }
    String table = create.group(2);
    if (table.length() > LONGEST_NAME) {
      throw wrong(line, "table " + table + " needs a name of at most " + LONGEST_NAME + " letters");
    }
    Matcher constraint = NAMED_CONSTRAINT.matcher(masked);
    if (constraint.find()) {
      throw wrong(
          line + lines(masked.substring(0, constraint.start())),
          "constraint "
              + constraint.group(2)
              + " must have no name: it would be in a schema twice while a deployment is replaced");
    }
    return new CreateTable(table, line, sql, masked);
  }

  private UserException wrong(int line, String message) {
    return new UserException(path + ":" + line + ": " + message);
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private void requireModelTables() {
    List<String> wanted = new ArrayList<>();
    for (ModelTable table : ModelTable.values()) {
      wanted.add(table.tableName());
    }
    wanted.add(MARKER);
    List<String> present = tableNames();
    for (String table : wanted) {
      if (!present.contains(table)) {
        List<String> strangers = present.stream().filter(name -> !wanted.contains(name)).toList();
        throw new UserException(
            path
                + ": CREATE TABLE "
                + table
                + " is missing"
                + NearMiss.hint(table, strangers)
                + "; load writes to it");
      }
    }
  }
}
