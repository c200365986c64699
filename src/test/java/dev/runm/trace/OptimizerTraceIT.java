package dev.runm.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.ExitCode;
import dev.runm.session.Session;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the trace says won is what the server's plan uses. */
class OptimizerTraceIT {
  private static final Database DATABASE = new Database("optimizer_trace");
  private static TestShell shell;
  private static OptimizerTrace traces;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    assertThat(shell.line("load 1k-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
    traces = shell.bean(OptimizerTrace.class);
    orders();
  }

  /** Tables whose indexes are of use each for another statement. */
  private static void orders() {
    execute("SET SESSION cte_max_recursion_depth = 20000");
    execute("CREATE TABLE z_customers (id INT PRIMARY KEY, name VARCHAR(20) NOT NULL)");
    execute(
        "CREATE TABLE z_orders (id INT PRIMARY KEY, cust VARCHAR(20) NOT NULL, status INT NOT NULL,"
            + " created DATETIME NOT NULL, total INT, KEY ix_status_created (status, created),"
            + " KEY ix_cust (cust), KEY ix_total (total))");
    execute(
        "INSERT INTO z_customers WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
            + " WHERE i < 300) SELECT i, CONCAT('c', i) FROM n");
    execute(
        "INSERT INTO z_orders WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
            + " WHERE i < 20000) SELECT i, CONCAT('c', 1 + i % 300), i % 5,"
            + " NOW() - INTERVAL i MINUTE, i % 1000 FROM n");
    execute("ANALYZE TABLE z_customers, z_orders");
    execute("SET SESSION cte_max_recursion_depth = DEFAULT");
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM inventories i WHERE i.resource_type_id = 2 AND total > 5",
        "SELECT * FROM providers p WHERE p.id BETWEEN 10 AND 20",
        "SELECT * FROM inventories i WHERE i.total > 5",
        "SELECT provider_id FROM inventories i",
        "SELECT i.total FROM inventories i WHERE i.resource_type_id BETWEEN 2 AND 3"
            + " ORDER BY i.provider_id LIMIT 10",
        "SELECT * FROM providers p WHERE p.partition_id = 1 AND p.type_id = 1 ORDER BY p.id LIMIT 5",
        "SELECT * FROM (SELECT provider_id, SUM(total) FROM inventories GROUP BY provider_id) x"
            + " JOIN providers p ON p.id = x.provider_id WHERE p.id = 7",
        "SELECT p.id, (SELECT SUM(i.total) FROM inventories i WHERE i.provider_id = p.id)"
            + " FROM providers p WHERE p.id < 20",
        "SELECT p.id FROM providers p WHERE p.partition_id = 1 AND EXISTS (SELECT 1"
            + " FROM inventories i WHERE i.provider_id = p.id AND i.resource_type_id = 2) LIMIT 5",
        "SELECT * FROM providers WHERE id = 1 AND 1 = 0",
        "SELECT * FROM providers p JOIN object_names n ON n.uuid = p.uuid WHERE p.id = 7",
        "SELECT resource_type_id, MIN(provider_id) FROM inventories GROUP BY resource_type_id",
        "SELECT id FROM providers WHERE partition_id = 1 UNION ALL"
            + " SELECT provider_id FROM inventories WHERE resource_type_id = 2 AND provider_id < 5",
        "SELECT * FROM providers p WHERE p.parent_provider_id = 5 OR p.uuid = '00'",
        "SELECT n.name FROM provider_groups g"
            + " JOIN provider_group_members m ON m.provider_group_id = g.id"
            + " JOIN providers p ON p.id = m.provider_id JOIN object_names n ON n.uuid = p.uuid"
            + " WHERE g.id = 3",
        "SELECT p.id FROM providers p WHERE p.id IN (SELECT provider_id"
            + " FROM provider_capabilities WHERE capability_id = 3) AND p.partition_id = 1",
        "SELECT p.id, i.total FROM providers p JOIN inventories i ON i.provider_id = p.id"
            + " WHERE p.partition_id = 1 AND i.resource_type_id = 2 ORDER BY i.total LIMIT 5",
        "SELECT * FROM providers p JOIN LATERAL (SELECT MAX(total) FROM inventories i"
            + " WHERE i.provider_id = p.id) x WHERE p.id < 4",
        "UPDATE inventories SET held = held WHERE provider_id = 5 AND resource_type_id = 2",
        "DELETE FROM inventories WHERE provider_id = 500000 AND resource_type_id = 2"
      })
  void whatWonIsWhatThePlanUses(String sql) {
    Traced<List<PlanRow>> traced = traces.during(() -> plan(sql));
    assertThat(traced.trace().missingBytes()).isZero();
    explained(traced.trace());
    for (PlanRow row : traced.result()) {
      Optional<Considered> winner = table(traced.trace(), row).flatMap(TracedTable::winner);
      assertThat(winner).as("%s in %s", row, traced.trace()).isPresent();
      assertThat(fits(winner.get(), row)).as("%s: %s", row, winner.get()).isTrue();
    }
  }

  /** The trace names no key of a table that is read first, and none of a scan of a whole index. */
  private static boolean fits(Considered winner, PlanRow row) {
    return switch (winner.access()) {
      case "const", "system" -> List.of("const", "system").contains(row.type());
      case "scan" -> List.of("ALL", "index").contains(row.type());
      case "group", "range" ->
          row.type().matches("range|index_merge")
              && winner.index().replaceFirst("^.*\\(|\\)$", "").startsWith(row.key().split(",")[0]);
      default -> winner.access().equals(row.type()) && row.key().equals(winner.index());
    };
  }

  @Test
  void everyJoinOfTheSearchIsTraced() {
    Trace trace = tracedSearch();
    assertThat(trace.joins()).extracting(TracedJoin::select).containsExactly(2, 3, 4, 1);
    TracedJoin search = trace.joins().get(3);
    assertThat(search.tables())
        .extracting(TracedTable::alias)
        .startsWith("d", "p", "inv0", "inv1", "inv2", "taken0")
        .hasSize(12);
    assertThat(search.tables().get(0).winner().orElseThrow().index())
        .isEqualTo("ix_inventories_type_provider");
    assertThat(search.orders()).hasSize(1);
    assertThat(trace.joins().get(0).tables())
        .extracting(table -> table.winner().orElseThrow().index())
        .containsExactly("ix_allocation_items_usage", "PRIMARY");
  }

  @Test
  void anIndexThatGivesTheOrderReplacesWhatWonOnCost() {
    TracedTable table =
        traced("SELECT * FROM providers p WHERE partition_id = 1 ORDER BY id LIMIT 5")
            .joins()
            .get(0)
            .tables()
            .get(0);
    assertThat(table.considered())
        .filteredOn(each -> each.cause().equals(AccessList.REPLACED))
        .singleElement()
        .matches(each -> each.access().equals("scan") && each.cost() > 0);
    assertThat(table.notes()).anyMatch(note -> note.startsWith("ORDER BY: rows come in the order"));
    assertThat(table.lead()).isEmpty();
  }

  @Test
  void itIsSaidByHowMuchTheWinnerWonAndWhyOthersWereNotReckoned() {
    Trace trace =
        traced(
            "SELECT i.* FROM providers p JOIN inventories i ON i.provider_id = p.id"
                + " WHERE p.partition_id = 1 AND i.resource_type_id = 2");
    TracedJoin join = trace.joins().get(0);
    assertThat(join.orders()).extracting(JoinStep::toString).contains("i, p", "p, i");
    assertThat(join.orders())
        .filteredOn(order -> order.outcome() == JoinStep.Outcome.WON)
        .hasSize(1);
    TracedTable last = join.tables().get(1);
    TracedTable.Lead lead = last.lead().orElseThrow();
    double won = last.winner().orElseThrow().cost();
    assertThat(lead.times()).isEqualTo(lead.next().cost() / won).isGreaterThan(1);
    assertThat(lead.difference()).isCloseTo(lead.next().cost() - won, within());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT o.id FROM z_orders o JOIN z_customers c ON c.name = o.cust"
            + " WHERE o.status = 3 AND o.cust > 'c4'",
        "SELECT * FROM z_orders o WHERE o.status = 3 OR o.cust = 'c4'",
        "SELECT * FROM z_orders o WHERE o.total = 3 AND o.cust = 'c4'",
        "SELECT * FROM z_orders o WHERE o.status = 3 AND o.created > NOW() - INTERVAL 1 DAY"
            + " ORDER BY o.total LIMIT 3",
        "SELECT o.id, p.id FROM z_orders o JOIN z_orders p ON p.cust = o.cust"
            + " JOIN z_customers c ON c.name = p.cust WHERE o.total = 3",
        "SELECT o.id FROM z_orders o LEFT JOIN z_customers c ON c.name = o.cust WHERE o.total < 10",
        "UPDATE z_orders SET total = 1 WHERE status = 3 AND cust < 'c11'",
        "DELETE FROM z_orders WHERE status = 3 OR total = 4 ORDER BY id LIMIT 3"
      })
  void ofEachBasisTheBestCostsLeastOrHasAReason(String sql) {
    explained(traced(sql));
  }

  @Test
  void costsOfAJoinAreNotComparedWithThoseOfOneRead() {
    Trace trace =
        traced(
            "SELECT o.id FROM z_orders o JOIN z_customers c ON c.name = o.cust"
                + " WHERE o.status = 3 AND o.cust > 'c4'");
    TracedTable orders = trace.joins().get(0).tables().get(1);
    assertThat(orders.before()).isEqualTo(300);
    assertThat(orders.considered())
        .filteredOn(each -> !each.access().isEmpty())
        .extracting(each -> each.basis() + " " + each.access() + " " + each.index())
        .containsExactlyInAnyOrder(
            "JOIN ref ix_cust",
            "JOIN ref ix_status_created",
            "JOIN range ix_status_created",
            "ALONE range ix_status_created",
            "ALONE range ix_cust",
            "ALONE scan null");
    assertThat(orders.winner().orElseThrow().index()).isEqualTo("ix_cust");
    assertThat(orders.lead().orElseThrow().next().basis()).isEqualTo(Basis.JOIN);
    assertThat(TraceSections.of("1", trace).get(0).rows())
        .extracting(row -> row.get(0) + "|" + row.get(1))
        .containsExactly("c|in the join", "o|for 300 rows", "|", "|", "|by itself", "|", "|");
  }

  /** Of each table and basis; and what is said to be so many times as dear is so by its figures. */
  private static void explained(Trace trace) {
    List<TracedTable> tables =
        trace.joins().stream().flatMap(join -> join.tables().stream()).toList();
    for (TracedTable table : tables) {
      assertThat(table.considered())
          .extracting(Considered::cause)
          .doesNotContain(Considered.BY_RULE);
      for (Considered best : table.considered().stream().filter(Considered::best).toList()) {
        assertThat(table.considered())
            .filteredOn(each -> each.basis() == best.basis() && each.cost() != null)
            .as("%s", table)
            .allMatch(
                each ->
                    each.cost() >= best.cost()
                        || !each.cause().isEmpty()
                        || !best.cause().isEmpty())
            .allMatch(each -> each.times().equals(each.cost() / best.cost()));
      }
      assertThat(table.winner())
          .get()
          .as("%s", table)
          .matches(winner -> winner.best() || !winner.cause().isEmpty());
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }

  @Test
  void whatAForcedIndexForbidsHasNoCost() {
    TracedTable table =
        traced(
                "SELECT provider_id FROM inventories i FORCE INDEX (ix_inventories_type_provider)"
                    + " WHERE resource_type_id = 2")
            .joins()
            .get(0)
            .tables()
            .get(0);
    assertThat(table.considered())
        .filteredOn(each -> each.cause().equals("another_index_is_forced"))
        .singleElement()
        .matches(each -> each.access().equals("scan") && each.cost() == null);
  }

  @Test
  void blocksThatAreAlikeAreDrawnOnce() {
    Trace trace = tracedSearch();
    assertThat(TraceSections.of("1. find", trace))
        .extracting(section -> section.title().orElseThrow())
        .startsWith("1. find, selects 2, 3, 4 (s, a)")
        .hasSize(2);
  }

  @Test
  void anImpossibleConditionIsSaid() {
    assertThat(traced("SELECT * FROM providers WHERE id = 1 AND 1 = 0").joins())
        .singleElement()
        .matches(join -> join.message().equals(Optional.of("Impossible WHERE")));
  }

  @Test
  void aStatementWithoutATableHasNothingToChoose() {
    assertThat(traced("SELECT 1")).isEqualTo(Trace.NONE);
    assertThat(TraceSections.of("1", Trace.NONE).get(0).notes()).hasSize(1);
  }

  @Test
  void aTraceOfAnEarlierStatementIsNotShown() {
    traced("SELECT * FROM providers");
    assertThat(traces.during(() -> 1).trace()).isEqualTo(Trace.NONE);
  }

  @Test
  void aViewOfAnotherOwnerIsRefused() throws SQLException {
    TestServer.execute(
        "CREATE USER traced@'%%' IDENTIFIED BY 'x';".replace("%%", "%")
            + "CREATE SQL SECURITY DEFINER VIEW optimizer_trace.v AS SELECT * FROM optimizer_trace.providers;"
            + "GRANT SELECT ON optimizer_trace.v TO traced@'%'");
    try (Connection other =
            java.sql.DriverManager.getConnection(
                TestServer.url()
                    + DATABASE.schema()
                    + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                "traced",
                "x");
        Statement statement = other.createStatement()) {
      statement.execute("SET optimizer_trace = 'enabled=on'");
      statement.executeQuery("SELECT * FROM v LIMIT 1").close();
      try (ResultSet row =
          statement.executeQuery("SELECT * FROM information_schema.optimizer_trace")) {
        row.next();
        Trace trace = TraceReader.read(row.getString(2), row.getLong(3), row.getBoolean(4));
        assertThat(trace.refused()).isTrue();
        assertThat(TraceSections.of("1", trace).get(0).notes())
            .singleElement()
            .asString()
            .contains("owner");
      }
    } finally {
      TestServer.execute("DROP VIEW optimizer_trace.v; DROP USER traced@'%'");
    }
  }

  @Test
  void theSessionsSettingsAreAsBeforeWhateverComesOfIt() {
    String settings =
        "SELECT CONCAT_WS(' ', @@optimizer_trace, @@optimizer_trace_features,"
            + " @@optimizer_trace_max_mem_size, @@optimizer_trace_offset, @@optimizer_trace_limit)";
    execute("SET optimizer_trace_limit = 3, optimizer_trace_offset = -3");
    List<String> before = query(settings);
    assertThat(traces.during(() -> query(settings)).result()).isNotEqualTo(before);
    assertThat(query(settings)).isEqualTo(before);
    assertThatThrownBy(() -> traces.during(() -> query("SELECT nothing FROM nowhere")))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(query(settings)).isEqualTo(before);
  }

  /** The command by itself: a whole line may be followed by statements of the shell's own. */
  private static Trace tracedSearch() {
    CommandLine find = new CommandLine(List.of("find", "--claim", "1cpu-64M-10G"));
    return traces.during(() -> shell.bean(Dispatcher.class).runWrapped(find)).trace();
  }

  private static Trace traced(String sql) {
    return traces.during(() -> query("EXPLAIN FORMAT=JSON " + sql)).trace();
  }

  private static Optional<TracedTable> table(Trace trace, PlanRow row) {
    return trace.joins().stream()
        .flatMap(join -> join.tables().stream())
        .filter(table -> table.alias().equals(row.alias()))
        .findFirst();
  }

  /** A row of the classic plan. */
  private record PlanRow(String alias, String type, String key) {}

  private static List<PlanRow> plan(String sql) {
    try (Statement statement = shell.bean(Session.class).connection().createStatement();
        ResultSet row = statement.executeQuery("EXPLAIN FORMAT=TRADITIONAL " + sql)) {
      List<PlanRow> rows = new ArrayList<>();
      while (row.next()) {
        String alias = row.getString("table");
        if (alias != null) {
          String name = alias.replaceFirst("<derived\\d+>", "x");
          rows.add(new PlanRow(name, row.getString("type"), row.getString("key")));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<String> query(String sql) {
    try (Statement statement = shell.bean(Session.class).connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void execute(String sql) {
    try (Statement statement = shell.bean(Session.class).connection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
