package dev.runm.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rows of a small schema at a moment, kept in a schema beside it, to be put back quickly. */
public final class Snapshot {
  private final Database database;
  private final String kept;
  private final Map<String, String> columns = new LinkedHashMap<>();

  private Snapshot(Database database) {
    this.database = database;
    this.kept = database.schema() + "_kept";
  }

  /** Keeps the rows of all tables. */
  public static Snapshot of(Database database) {
    Snapshot snapshot = new Snapshot(database);
    TestServer.drop(snapshot.kept);
    StringBuilder copy = new StringBuilder("CREATE SCHEMA %s; ".formatted(snapshot.kept));
    for (String table : database.rows("SHOW TABLES")) {
      String own =
          database
              .rows(
                  "SELECT GROUP_CONCAT(CONCAT('`', column_name, '`')) FROM information_schema.columns"
                      + " WHERE table_schema = DATABASE() AND generation_expression = ''"
                      + " AND table_name = '%s'".formatted(table))
              .get(0);
      snapshot.columns.put(table, own);
      copy.append(
          "CREATE TABLE %1$s.%2$s AS SELECT %3$s FROM %2$s; ".formatted(snapshot.kept, table, own));
    }
    database.execute(copy.toString());
    return snapshot;
  }

  /** Puts the rows back; the tables must be as they were. */
  public void restore() {
    StringBuilder copy = new StringBuilder("START TRANSACTION; ");
    columns.forEach(
        (table, own) ->
            copy.append(
                "DELETE FROM %2$s; INSERT INTO %2$s (%3$s) SELECT %3$s FROM %1$s.%2$s; "
                    .formatted(kept, table, own)));
    database.execute(copy.append("COMMIT").toString());
  }

  /** Forgets the rows. */
  public void drop() {
    TestServer.drop(kept);
  }
}
