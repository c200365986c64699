package dev.runm.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.ExitCode;
import dev.runm.session.ServerAddress;
import dev.runm.session.Session;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code whatif} does to the plans of this session, and not to those of others. */
class WhatIfCommandIT {
  private static final String SCHEMA = "whatif_command";
  private static final Database OTHERS = new Database(SCHEMA);
  private static final String BY_GENERATION =
      "SELECT p.id FROM providers p WHERE p.generation = 77";

  private static TestShell shell;

  @BeforeAll
  static void load() {
    shell = TestShell.in(SCHEMA);
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterEach
  void reset() {
    assertThat(shell.line("whatif reset").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(locks()).isZero();
    assertThat(OTHERS.rows("SELECT index_name FROM " + INDEXES + " AND is_visible = 'NO'"))
        .isEmpty();
    assertThat(here("SELECT @@SESSION.optimizer_switch LIKE '%use_invisible_indexes=off%'"))
        .containsExactly("1");
  }

  @AfterAll
  static void leave() {
    shell.close();
    TestServer.drop(SCHEMA);
  }

  private static final String INDEXES =
      "information_schema.statistics WHERE table_schema = '" + SCHEMA + "'";

  private static int locks() {
    return (int)
        OTHERS.number(
            "SELECT COUNT(*) FROM performance_schema.metadata_locks WHERE object_name LIKE 'runm_whatif%'");
  }

  /** Returns the rows of a query in the shell's own session. */
  private static List<String> here(String sql) {
    try (Statement statement = shell.bean(Session.class).connection().createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (answer.next()) {
        rows.add(answer.getString(1));
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  private static String planHere(String sql) {
    return here("EXPLAIN FORMAT=JSON " + shell.bean(WhatIf.class).hinted(sql)).get(0);
  }

  private static String planElsewhere(String sql) {
    return OTHERS.rows("EXPLAIN FORMAT=JSON " + sql).get(0);
  }

  @Test
  void anAddedIndexIsUsedHereAtOnceAndNowhereElse() {
    Answer added = shell.line("whatif add ix_try ON providers (generation DESC, uuid(8))");
    assertThat(added.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(added.out())
        .contains("added", "ix_try", "providers", "generation DESC, uuid(8)")
        .contains("no other session uses it");
    assertThat(planHere(BY_GENERATION)).contains("\"key\": \"ix_try\"");
    assertThat(planElsewhere(BY_GENERATION))
        .contains("\"access_type\": \"ALL\"")
        .doesNotContain("ix_try");
    assertThat(
            OTHERS.rows(
                "SELECT is_visible, index_comment FROM " + INDEXES + " AND index_name = 'ix_try'"))
        .allMatch(row -> row.matches("NO runm whatif [0-9a-f]{16}"))
        .hasSize(2);
    assertThat(shell.line("whatif drop ix_try").out()).contains("taken back");
    assertThat(OTHERS.rows("SELECT 1 FROM " + INDEXES + " AND index_name = 'ix_try'")).isEmpty();
  }

  @Test
  void aHiddenIndexIsKeptOutHereAndUsedElsewhere() {
    String sql = "SELECT p.id FROM providers p WHERE p.uuid > 'fe'";
    Answer hidden = shell.line("whatif hide UX_providers_uuid");
    assertThat(hidden.out())
        .contains("hidden", "ux_providers_uuid", "other sessions see nothing of that");
    assertThat(planHere(sql)).doesNotContain("\"key\": \"ux_providers_uuid\"");
    assertThat(planElsewhere(sql)).contains("ux_providers_uuid");
    shell.line("whatif reset ux_providers_uuid");
    assertThat(shell.line("whatif show").out()).contains("no index is tried");
  }

  @Test
  void aStatementOfACommandIsExplainedAsItIsSent() {
    String find = "explain --format json find --claim 1cpu-64M-10G";
    assertThat(shell.line(find).out()).contains("\"ix_allocation_items_usage\"");
    shell.line("whatif hide ix_allocation_items_usage");
    assertThat(shell.line(find).out())
        .contains("NO_INDEX(s ix_allocation_items_usage)")
        .doesNotContain("\"key\": \"ix_allocation_items_usage\"")
        .doesNotContain("\"key\":\"ix_allocation_items_usage\"");
    assertThat(shell.line("find --claim 1cpu-64M-10G").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void anIndexThatIsDroppedInPlayStaysAndIsMaintained() {
    Answer dropped = shell.line("whatif drop ix_providers_parent");
    assertThat(dropped.out()).contains("dropped", "ix_providers_parent", "writes maintain it");
    assertThat(planHere("SELECT id FROM providers WHERE parent_provider_id = 3"))
        .doesNotContain("\"key\": \"ix_providers_parent\"");
    assertThat(OTHERS.rows("SELECT 1 FROM " + INDEXES + " AND index_name = 'ix_providers_parent'"))
        .hasSize(1);
    assertThat(shell.line("whatif hide ix_providers_parent").err())
        .isEqualTo(
            "error: index ix_providers_parent ON providers is dropped already: whatif reset ix_providers_parent undoes that\n");
  }

  @Test
  void whatIsTriedIsShown() {
    shell.line("whatif hide PRIMARY ON providers");
    shell.run("whatif", "add", "ix_b", "ON", "consumers", "(generation,", "id)");
    assertThat(shell.line("whatif show --format json").out())
        .isEqualToIgnoringWhitespace(
            """
            {"indexes": [
              {"change": "hidden", "index": "PRIMARY", "table": "providers", "columns": ["id"]},
              {"change": "added", "index": "ix_b", "table": "consumers", "columns": ["generation", "id"]}
            ]}""");
    assertThat(shell.line("whatif reset").out()).contains("was hidden", "was added");
  }

  /** An index that everybody has made invisible is not shown to the session by what it adds. */
  @Test
  void anInvisibleIndexOfOthersStaysOut() {
    OTHERS.execute("CREATE INDEX ix_theirs ON providers (generation) INVISIBLE");
    try {
      shell.line("whatif add ix_mine ON consumers (generation)");
      assertThat(planHere(BY_GENERATION)).doesNotContain("\"key\": \"ix_theirs\"");
      assertThat(shell.line("whatif show").out())
          .contains("ix_theirs ON providers is invisible to all sessions");
    } finally {
      OTHERS.execute("DROP INDEX ix_theirs ON providers");
    }
  }

  @Test
  void oneSessionAtATimeAddsIndexesToASchema() {
    shell.line("whatif add ix_try ON providers (generation)");
    try (TestShell other = TestShell.on(TestServer.in(SCHEMA))) {
      Answer answer = other.line("whatif add ix_too ON providers (generation)");
      assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(answer.err())
          .isEqualTo(
              "error: another session tries an index in schema %s, and each would see the other's: wait for its whatif reset\n"
                  .formatted(SCHEMA));
      assertThat(other.line("whatif hide ix_providers_parent").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void aDeploymentThatIsLoadedMeanwhileHasNoAddedIndex() {
    shell.line("whatif add ix_try ON providers (generation)");
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(shell.line("whatif show").out())
        .contains(
            "ix_try ON providers is gone with a table that was replaced: whatif reset ix_try");
    assertThat(shell.line("whatif reset ix_try").exitCode()).isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "whatif hde ix_providers_parent | unknown command whatif hde (did you mean hide?): it takes add, drop, hide, reset, show",
        "whatif | whatif needs one more word: it takes add, drop, hide, reset, show",
        "whatif hide | an index is missing: an index is written INDEX or INDEX ON table",
        "whatif hide ix_providers_paren | the schema has no index ix_providers_paren (did you mean ix_providers_parent?)",
        "whatif hide ix_x ON provider | the schema has no table provider (did you mean providers?): stats lists them",
        "whatif hide ix_x ON partitions | table partitions has no index ix_x: there are PRIMARY, ux_partitions_uuid",
        "whatif hide PRIMARY | several tables have an index PRIMARY (allocation_items, allocations, capabilities, consumer_types, …): say which, as in PRIMARY ON allocation_items",
        "whatif add ix_x ON providers | ends too early: an index is written INDEX ON table (columns)",
        "whatif add ix_x ON provider (id) | the schema has no table provider (did you mean providers?)",
        "whatif add ix_x ON providers (uuids) | table providers has no column uuids (did you mean uuid?): it has id, uuid, type_id",
        "whatif drop ix_x | the schema has no index ix_x",
        "whatif reset ix_x | nothing is tried with index ix_x: whatif show lists what is",
        "whatif show all | whatif show does not know what to do with all"
      })
  void aSlipIsAnsweredWithWhatWasMeant(String line, String message) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).startsWith("error: ").contains(message).hasLineCount(1);
  }

  @Test
  void aNameIsTakenOnce() {
    assertThat(shell.line("whatif add ix_providers_parent ON consumers (id)").err())
        .isEqualTo(
            "error: there is an index ix_providers_parent ON providers already: give the one to try another name\n");
    shell.line("whatif add ix_try ON consumers (id)");
    assertThat(shell.line("whatif add IX_try ON providers (id)").err())
        .contains("there is an index IX_try ON consumers already");
  }

  @Test
  void whatTheServerDoesNotTakeLeavesNothing() {
    Answer answer = shell.line("whatif add ix_try ON providers (uuid(99))");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err())
        .startsWith("error: cannot add index ix_try ON providers: Incorrect prefix key")
        .hasLineCount(1);
    assertThat(shell.line("whatif show").out()).contains("no index is tried");
    assertThat(locks()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hide ix_providers_parent", "add ix_try ON providers (generation)", "drop ix_x"})
  void nothingIsTriedInATransaction(String what) {
    Answer answer = shell.line("explain whatif " + what);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err())
        .isEqualTo(
            "error: whatif cannot be rolled back, but by whatif reset: it does not run in a transaction\n");
  }

  @Test
  void aTransactionOfOthersIsNotWaitedForForLong() throws SQLException {
    try (Connection other = TestServer.connect(SCHEMA, false);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeQuery("SELECT COUNT(*) FROM providers").close();
      Answer answer = shell.line("whatif add ix_try ON providers (generation)");
      assertThat(answer.err())
          .isEqualTo(
              "error: cannot add index ix_try ON providers: another session's transaction uses the table; end it and try again\n");
      other.rollback();
    }
  }

  @Test
  void tablesOfOthersAreLeftAlone() {
    TestServer.execute(
        "DROP DATABASE IF EXISTS whatif_foreign; CREATE DATABASE whatif_foreign; CREATE TABLE whatif_foreign.t (a INT)");
    try (TestShell foreign = TestShell.on(TestServer.in("whatif_foreign"))) {
      assertThat(foreign.line("whatif add ix ON t (a)").err())
          .isEqualTo(
              "error: schema whatif_foreign holds tables that runm did not make: whatif touches none but its own; use another schema: --url …/NAME\n");
    }
    TestServer.drop("whatif_foreign");
    try (TestShell empty = TestShell.in("whatif_foreign")) {
      assertThat(empty.line("whatif hide ix").err())
          .isEqualTo(
              "error: no deployment is loaded in schema whatif_foreign: try load 100-shared-compute\n");
    }
  }

  @Test
  void whoMayNotAddAnIndexIsToldWhatIsMissing() {
    TestServer.execute(
        "DROP USER IF EXISTS whatif_reader@'%'; CREATE USER whatif_reader@'%' IDENTIFIED BY 'x'; GRANT SELECT ON "
            + SCHEMA
            + ".* TO whatif_reader@'%'");
    ServerAddress usual = TestServer.in(SCHEMA);
    ServerAddress reader =
        new ServerAddress(usual.url(), "whatif_reader", Optional.of("x"), SCHEMA, true);
    try (TestShell other = TestShell.on(reader)) {
      assertThat(other.line("whatif add ix_try ON providers (generation)").err())
          .startsWith("error: cannot add index ix_try ON providers: INDEX command denied to user ")
          .endsWith("; GRANT INDEX ON whatif_command.* allows it\n");
      assertThat(other.line("whatif hide ix_providers_parent").exitCode()).isEqualTo(ExitCode.OK);
    } finally {
      TestServer.execute("DROP USER whatif_reader@'%'");
    }
  }

  @Test
  void changesAreUndoneAfterTheWorkWhateverComesOfIt() {
    WhatIf whatIf = shell.bean(WhatIf.class);
    List<Change> changes =
        List.of(Change.with("providers (generation)"), Change.without("PRIMARY ON providers"));
    String key = whatIf.during(changes, () -> planHere(BY_GENERATION));
    assertThat(key).contains("\"key\": \"ix_whatif_providers_generation\"");
    assertThat(whatIf.tried()).isEmpty();
    assertThatThrownBy(
            () ->
                whatIf.during(
                    changes,
                    () -> {
                      throw new IllegalStateException("work failed");
                    }))
        .hasMessage("work failed");
    assertThat(whatIf.tried()).isEmpty();
    assertThatThrownBy(
            () ->
                whatIf.during(
                    List.of(Change.with("providers (generation)"), Change.without("ix_none")),
                    () -> "never"))
        .hasMessageContaining("no index ix_none");
    assertThat(whatIf.tried()).isEmpty();
  }

  @Test
  void whatIsTriedAlreadyStaysTriedAfterTheWork() {
    shell.line("whatif hide ix_providers_parent");
    shell.line("whatif add ix_try ON providers (generation)");
    WhatIf whatIf = shell.bean(WhatIf.class);
    String plan =
        whatIf.during(
            List.of(Change.without("ix_providers_parent"), Change.without("ix_try")),
            () -> planHere(BY_GENERATION));
    assertThat(plan).doesNotContain("\"key\": \"ix_try\"");
    assertThat(planHere(BY_GENERATION)).contains("\"key\": \"ix_try\"");
    assertThat(whatIf.tried()).hasSize(2);
  }
}
