package dev.runm.load;

import dev.runm.error.UserException;
import dev.runm.rows.ModelTable;
import dev.runm.rows.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables that are being loaded, under names of their own until all of them are whole. The
 * marker is created first, so that the leftovers of a load that was killed are known as such.
 */
final class Staging {
  static final String LOADING = "loading_";
  static final String DROPPING = "dropping_";

  private static final Pattern LINE_OF_STATEMENT = Pattern.compile(" at line (\\d+)$");

  private final LoadMapper mapper;
  private final SchemaOwnership before;
  private final SchemaFile file;

  /**
   * Staging tables in the connection's schema.
   *
   * @param before what is in the schema before the load, which is the only one at a time
   */
  Staging(LoadMapper mapper, SchemaOwnership before, SchemaFile file) {
    this.mapper = mapper;
    this.before = before;
    this.file = file;
  }

  /** Drops what loads that were killed have left. */
  void dropLeftovers() {
    Set<String> own = new LinkedHashSet<>(file.tableNames());
    for (ModelTable table : ModelTable.values()) {
      own.add(table.tableName());
    }
    List<String> names = new ArrayList<>(prefixed(LOADING, own));
    names.addAll(prefixed(DROPPING, own));
    drop(before.present(names));
  }

  void create(Connection connection) {
    List<SchemaFile.CreateTable> markerFirst = new ArrayList<>(file.tables());
    markerFirst.sort(Comparator.comparing(create -> !create.table().equals(SchemaFile.MARKER)));
    for (SchemaFile.CreateTable create : markerFirst) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(file.withPrefix(create, LOADING));
      } catch (SQLException e) {
        throw broken(create, e);
      }
      if (create.table().equals(SchemaFile.MARKER) && !isMarked()) {
        throw new UserException(
            file.path()
                + ":"
                + create.line()
                + ": the comment of "
                + SchemaFile.MARKER
                + " must say \"made by runm\": it tells runm's schemas from others");
      }
    }
  }

  /** Brings the optimizer's statistics up to date. */
  void analyze() {
    mapper.analyze(file.tableNames());
  }

  /** Puts the loaded tables in the places of those that are there, at once. */
  void swapIn() {
    mapper.swap(replaced(), file.tableNames());
  }

  /** Drops the tables that were replaced. */
  void dropReplaced() {
    drop(prefixed(DROPPING, replaced()));
  }

  /** Drops the staging tables, those that there are. */
  void abandon() {
    drop(prefixed(LOADING, file.tableNames()));
  }

  private List<String> replaced() {
    return before.present(file.tableNames());
  }

  private void drop(List<String> names) {
    if (!names.isEmpty()) {
      mapper.drop(names);
    }
  }

  private static List<String> prefixed(String prefix, Collection<String> names) {
    return names.stream().map(name -> prefix + name).toList();
  }

  private boolean isMarked() {
    return new SchemaOwnership(before.schema(), mapper.tables(before.schema())).hasMarkedStaging();
  }

  private UserException broken(SchemaFile.CreateTable create, SQLException e) {
    String message = SqlFailure.in(e).orElseThrow().message().replace(LOADING, "");
    int line = create.line();
    Matcher lineOfStatement = LINE_OF_STATEMENT.matcher(message);
    if (lineOfStatement.find()) {
      line += Integer.parseInt(lineOfStatement.group(1)) - 1;
      message = lineOfStatement.replaceFirst("");
    }
    return new UserException(
        file.path() + ":" + line + ": table " + create.table() + ": " + message, e);
  }
}
