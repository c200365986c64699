package dev.runm.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that fails, is stopped or killed leaves what was loaded before. */
class WholeOrNotAtAllIT {
  private static final String LATE_STEP = "creating provider distances";

  @TempDir private Path folder;
  private LoadedSchema schema;
  private Map<String, List<String>> before;

  @BeforeEach
  void loadTheDeploymentBefore() throws Exception {
    schema = new LoadedSchema();
    schema.load(Deployments.of100());
    before = schema.contents();
  }

  @AfterEach
  void close() throws Exception {
    schema.close();
  }

  @Test
  void aListenerThatFailsHalfWayLeavesTheDeploymentWhole() {
    assertThatThrownBy(
            () ->
                schema
                    .session()
                    .load(
                        schema.job(Deployments.of10k()),
                        at(
                            LATE_STEP,
                            () -> {
                              throw new IllegalStateException("half way");
                            })))
        .hasMessage("half way");

    assertThat(schema.contents()).isEqualTo(before);
  }

  @Test
  void rowsThatDoNotFitAnEditedSchemaEndTheLoad() throws Exception {
    Path edited = editedSchema("position    SMALLINT UNSIGNED", "position    BIT(1)");

    assertThatThrownBy(() -> load(edited))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("table distances does not take the rows: ")
        .hasMessageContaining("'position'");
    assertThat(schema.contents()).isEqualTo(before);
  }

  @Test
  void anUnknownColumnIsNamedWithTheStepThatNeedsIt() throws Exception {
    Path edited = editedSchema("nested_left      INT", "left_number      INT");
    String withKey = Files.readString(edited).replace("nested_left, nested", "left_number, nested");
    Files.writeString(edited, withKey);

    assertThatThrownBy(() -> load(edited))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "load of 10k-shared-compute failed creating provider trees: Unknown column"
                + " 'nested_left' in 'field list'; what was loaded before is unchanged");
    assertThat(schema.contents()).isEqualTo(before);
  }

  @Test
  void aBrokenStatementOfTheSchemaIsShownByFileAndLine() throws Exception {
    Path edited = editedSchema("root_provider_id INT UNSIGNED", "root_provider_id INTT UNSIGNED");
    int line = lineOf(edited, "INTT");

    assertThatThrownBy(() -> load(edited))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith(edited + ":" + line + ": table provider_trees: You have an error")
        .hasMessageNotContaining("\n");
    assertThat(schema.contents()).isEqualTo(before);
  }

  @Test
  void anEditedSchemaMayHaveForeignKeysChecksAndTablesOfItsOwn() throws Exception {
    Path edited =
        editedSchema(
            "UNIQUE KEY ux_inventories_provider_type",
            "CHECK (total >= reserved), FOREIGN KEY (provider_id) REFERENCES providers (id),\n"
                + "UNIQUE KEY ux_inventories_provider_type");
    Files.writeString(
        edited,
        Files.readString(edited)
            + "\nCREATE TABLE remarks (provider_id INT UNSIGNED NOT NULL,"
            + " FOREIGN KEY (provider_id) REFERENCES `providers` (id))");

    load(edited);
    load(edited);

    assertThat(
            schema.rows(
                "SELECT table_name, referenced_table_name FROM information_schema.key_column_usage"
                    + " WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL"
                    + " ORDER BY table_name"))
        .containsExactly("inventories providers", "remarks providers");
    assertThat(schema.tables()).noneMatch(table -> table.matches("(loading|dropping)_.*"));
    assertThat(schema.value("SELECT COUNT(*) FROM inventories")).isEqualTo("30000");
  }

  @Test
  void aMarkerWithoutItsWordsIsRefused() throws Exception {
    Path edited = editedSchema("marks the schema as made by runm", "what is loaded");

    assertThatThrownBy(() -> load(edited))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("must say \"made by runm\"");
    assertThat(schema.contents()).isEqualTo(before);
  }

  @Test
  void aLoadStopsBetweenChunksWhenTheUserWantsItTo() {
    List<String> failed = new ArrayList<>();
    LoadListener impatient =
        new LoadListener() {
          private boolean cancelled;

          @Override
          public void begin(String action, long expectedRows) {
            cancelled = action.equals(LATE_STEP);
          }

          @Override
          public void failed() {
            failed.add("failed");
          }

          @Override
          public boolean cancelled() {
            return cancelled;
          }
        };

    assertThatThrownBy(() -> schema.session().load(schema.job(Deployments.of10k()), impatient))
        .isInstanceOfSatisfying(
            LoadInterruptedException.class,
            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTERRUPTED));
    assertThat(failed).hasSize(1);
    assertThat(schema.contents()).isEqualTo(before);
  }

  @Test
  void aQueryKilledByAnotherSessionEndsTheLoad() throws Exception {
    String id = connectionId();

    assertThatThrownBy(
            () ->
                schema
                    .session()
                    .load(schema.job(Deployments.of10k()), at(LATE_STEP, () -> killLater(id))))
        .isInstanceOf(LoadInterruptedException.class);
    assertThat(schema.contents()).isEqualTo(before);
    assertThat(schema.session().mapper().settings().lockWaitSeconds()).isNotEqualTo(30);
  }

  @Test
  void whatAKilledLoadLeavesIsRemovedByTheNext() throws Exception {
    String id = connectionId();
    assertThatThrownBy(
            () ->
                schema
                    .session()
                    .load(
                        schema.job(Deployments.of10k()),
                        at(LATE_STEP, () -> schema.run("KILL CONNECTION " + id))))
        .isInstanceOf(RuntimeException.class);
    assertThat(schema.tables()).contains("loading_providers", "loading_runm_deployment");
    assertThat(schema.rows("SELECT * FROM providers ORDER BY 1, 2"))
        .isEqualTo(before.get("providers"));

    try (LoadSession next = LoadSession.open()) {
      next.load(schema.job(Deployments.of100()));
    }
    assertThat(schema.contents()).isEqualTo(before);
  }

  @Test
  void aFirstLoadThatWasKilledLeavesASchemaThatCanBeLoaded() throws Exception {
    try (LoadedSchema fresh = new LoadedSchema()) {
      String id = connectionId(fresh);
      assertThatThrownBy(
              () ->
                  fresh
                      .session()
                      .load(
                          fresh.job(Deployments.of100()),
                          at("creating providers", () -> fresh.run("KILL CONNECTION " + id))))
          .isInstanceOf(RuntimeException.class);
      assertThat(fresh.tables()).allMatch(table -> table.startsWith("loading_")).isNotEmpty();

      try (LoadSession next = LoadSession.open()) {
        next.load(fresh.job(Deployments.of100()));
      }
      assertThat(fresh.contents()).isEqualTo(before);
    }
  }

  @Test
  void tablesLeftBetweenSwapAndDropAreRemovedByTheNextLoad() {
    schema.run("CREATE TABLE dropping_providers (id INT)");
    schema.load(Deployments.of100());

    assertThat(schema.contents()).isEqualTo(before);
  }

  @Test
  void aTransactionOfAnotherSessionKeepsTheDeploymentInPlace() throws Exception {
    try (Connection other = TestServer.connect(schema.name(), true);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeQuery("SELECT COUNT(*) FROM providers").close();

      assertThatThrownBy(
              () ->
                  new Loader(1)
                      .load(
                          schema.session().connection(),
                          schema.session().mapper(),
                          schema.session().writer(),
                          schema.job(Deployments.of10k()),
                          new LoadListener() {}))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("another session's transaction uses the tables of schema")
          .hasMessageContaining("what was loaded before is unchanged");
      other.rollback();
    }
    assertThat(schema.contents()).isEqualTo(before);
  }

  @Test
  void ofTwoLoadsAtOnceTheSecondIsRefused() throws Exception {
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    AtomicReference<LoadResult> first = new AtomicReference<>();
    Thread slow =
        new Thread(
            () ->
                first.set(
                    schema
                        .session()
                        .load(
                            schema.job(Deployments.of10k()),
                            at(
                                LATE_STEP,
                                () -> {
                                  loading.countDown();
                                  await(refused);
                                }))));
    slow.start();
    await(loading);
    try (LoadSession second = LoadSession.open()) {
      assertThatThrownBy(() -> second.load(schema.job(Deployments.of100())))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("is being loaded by another session");
    } finally {
      refused.countDown();
      slow.join();
    }
    assertThat(first.get().nodes()).isEqualTo(10_000);
    assertThat(schema.value("SELECT COUNT(*) FROM providers")).isEqualTo("10000");
  }

  private static LoadListener at(String step, Runnable action) {
    return new LoadListener() {
      @Override
      public void begin(String begun, long expectedRows) {
        if (begun.equals(step)) {
          action.run();
        }
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kills the first statement of the session that sends distances. */
  private static void killLater(String id) {
    Thread killer = new Thread(() -> killWhenSending(id));
    killer.setDaemon(true);
    killer.start();
  }

  private static void killWhenSending(String id) {
    String sending =
        "SELECT COUNT(*) FROM performance_schema.processlist WHERE id = "
            + id
            + " AND info LIKE '%LOAD DATA%loading_provider_distances%'";
    try (Connection connection = TestServer.connect();
        Statement statement = connection.createStatement()) {
      boolean found = false;
      while (!found) {
        try (ResultSet result = statement.executeQuery(sending)) {
          result.next();
          found = result.getInt(1) > 0;
        }
      }
      statement.execute("KILL QUERY " + id);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String connectionId() throws Exception {
    return connectionId(schema);
  }

  private static String connectionId(LoadedSchema of) throws Exception {
    try (Statement statement = of.session().connection().createStatement();
        ResultSet result = statement.executeQuery("SELECT CONNECTION_ID()")) {
      result.next();
      return result.getString(1);
    }
  }

  private void load(Path schemaSql) {
    LoadJob job = schema.job(Deployments.of10k());
    schema
        .session()
        .load(
            new LoadJob(
                job.schema(), schemaSql, job.deployment(), job.seed(), job.now(), job.version()));
  }

  private Path editedSchema(String old, String replacement) throws Exception {
    String text = Files.readString(LoadedSchema.SCHEMA_SQL);
    assertThat(text).contains(old);
    return Files.writeString(folder.resolve("schema.sql"), text.replace(old, replacement));
  }

  private static int lineOf(Path file, String text) throws Exception {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(text);
  }
}
