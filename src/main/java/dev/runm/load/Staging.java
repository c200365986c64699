package dev.runm.load;

import dev.runm.error.UserException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
  private final String schema;
  private final SchemaFile file;

  Staging(LoadMapper mapper, String schema, SchemaFile file) {
    this.mapper = mapper;
    this.schema = schema;
    this.file = file;
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
    mapper.swap(ownership().present(file.tableNames()), file.tableNames());
  }

  /** Drops what a load that failed or was killed has left, and the tables that were replaced. */
  void dropLeftovers() {
    Set<String> own = new LinkedHashSet<>(file.tableNames());
    for (ModelTable table : ModelTable.values()) {
      own.add(table.tableName());
    }
    List<String> names =
        own.stream().flatMap(n -> Set.of(LOADING + n, DROPPING + n).stream()).toList();
    List<String> leftovers = ownership().present(names);
    if (!leftovers.isEmpty()) {
      mapper.drop(leftovers);
    }
  }

  private boolean isMarked() {
    return ownership().hasMarkedStaging();
  }

  private SchemaOwnership ownership() {
    return new SchemaOwnership(schema, mapper.tables(schema));
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
