package dev.runm.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.runm.error.ExitCode;
import dev.runm.session.RunningStatement;
import dev.runm.session.Session;
import dev.runm.testing.Database;
import dev.runm.testing.ProjectCopy;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScaleCommandIT {
  private static final Database CURRENT = new Database("scale_command");
  private static final String FIND = "find --claim 1cpu-64M-10G --limit 5";

  /** Most of a small table, and little of a large one, lies before the ninth provider. */
  private static final String FIRST_EIGHT =
      "(SELECT COUNT(inv.total) FROM inventories inv WHERE inv.provider_id &lt;= 8) AS providers";

  @TempDir private static Path folder;
  private static TestShell shell;

  private Map<String, String> before;
  private String status;

  @BeforeAll
  static void open() throws IOException {
    shell = TestShell.in(CURRENT.schema());
    assertThat(shell.run("load", Sizes.file(folder, 30)).exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @BeforeEach
  void look() {
    before = CURRENT.checksums();
    status = status();
  }

  @AfterEach
  void theCurrentDeploymentIsUntouchedAndNothingIsLeft() {
    assertThat(CURRENT.checksums()).isEqualTo(before);
    assertThat(status()).isEqualTo(status);
    assertThat(sideSchemas()).isEmpty();
  }

  @Test
  void everySizeIsSeenAtEveryFill() throws IOException {
    JsonNode document =
        json(scale(Sizes.in(folder, 40, 10, 20), FIND, "--fill", "50%,0", "--format", "json"));
    List<String> points = new ArrayList<>();
    for (JsonNode point : document.get("points")) {
      points.add(
          "%s %s %s"
              .formatted(
                  point.get("fill_percent").asInt(),
                  point.get("nodes").asInt(),
                  point.get("statements").asInt()));
      assertThat(point.get("milliseconds").asDouble()).isPositive();
      assertThat(point.get("runs").asInt()).isEqualTo(2);
      assertThat(point.get("verdict").asString()).isEqualTo("index");
    }
    assertThat(points)
        .containsExactly("0 10 2", "0 20 2", "0 40 2", "50 10 2", "50 20 2", "50 40 2");
    JsonNode rows = document.get("growth").get(0);
    assertThat(rows.get("of").asString()).isEqualTo("rows_read");
    assertThat(rows.get("growth").asString()).isEqualTo("linear");
    assertThat(rows.get("b").asDouble()).isPositive();
    assertThat(document.get("plans").get("A").has("ProviderMapper.findProviders")).isTrue();
  }

  @Test
  void whereThePlanFlipsItIsToldWhichTableIsReadHow(@TempDir Path home) throws IOException {
    try (ProjectCopy copy = new ProjectCopy(home)) {
      String text = copy.read("DivisionMapper");
      int from = text.indexOf("<select id=\"partitions\"");
      String edited =
          text.substring(0, from)
              + text.substring(from)
                  .replaceFirst("(?s)\\(\\s*SELECT COUNT.*?\\) AS providers", FIRST_EIGHT);
      assertThat(edited).isNotEqualTo(text);
      copy.write("DivisionMapper", edited);
      try (TestShell other = TestShell.on(TestServer.in(CURRENT.schema()))) {
        Answer answer = scale(other, Sizes.in(folder, 10, 80), "partitions");
        assertThat(answer.out())
            .contains("B (was A)")
            .contains("The plan flips at 80-nodes at 0%, 80 nodes:")
            .contains(
                "DivisionMapper.partitions, inventories inv: full scan → range by ux_inventories_provider_type (provider_id)");
      }
    }
  }

  @Test
  void thePageIsOneFileWithACurveForEachFill() throws IOException {
    Path page = folder.resolve("report.html");
    Answer answer =
        scale(Sizes.in(folder, 10, 20), FIND, "--fill", "0,25", "--out", page.toString());
    assertThat(answer.out()).contains("curves in " + page);
    assertThat(page)
        .content()
        .startsWith("<!DOCTYPE html>")
        .contains("<title>runm: scale " + FIND)
        .contains("Rows read over the nodes", "Median time over the nodes")
        .contains("0% filled", "25% filled", "20-nodes", "The plan is the same everywhere.")
        .doesNotContain("href=\"http", "src=")
        .doesNotContain("<script");
  }

  @Test
  void whatWasSeenIsShownAlsoWhereThePageCannotBeWritten() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    Path page = Files.createSymbolicLink(folder.resolve("full.html"), full);
    Answer answer =
        shell.run(
            "scale",
            "--deployments",
            Sizes.in(folder, 10),
            "--command",
            "status",
            "--runs",
            "1",
            "--out",
            page.toString());
    assertThat(answer.out()).contains("10-nodes").doesNotContain("curves in");
    assertThat(lastLine(answer)).startsWith("error: cannot write " + page);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
  }

  @Test
  void twoSizesAreTooFewToSpeakOfGrowth() throws IOException {
    assertThat(scale(Sizes.in(folder, 10, 20), FIND).out())
        .contains("too few sizes")
        .contains("The plan is the same everywhere.");
  }

  @Test
  void aCommandThatWritesIsRolledBack() throws IOException {
    String command = "claim 1cpu-64M-10G --execute";
    Answer answer = scale(Sizes.in(folder, 10, 20), command, "--format", "json", "--keep");
    try {
      for (String schema : sideSchemas()) {
        assertThat(new Database(schema).number("SELECT COUNT(*) FROM allocations")).isZero();
      }
      assertThat(sideSchemas())
          .containsExactly("scale_command_scale_10_nodes", "scale_command_scale_20_nodes");
      assertThat(answer.err()).contains("kept schema scale_command_scale_10_nodes");
      scale(Sizes.in(folder, 10), command, "--keep");
      assertThat(sideSchemas()).contains("scale_command_scale_10_nodes_2");
    } finally {
      sideSchemas().forEach(TestServer::drop);
    }
  }

  @Test
  void aFailureMidwaySaysWhere() throws IOException {
    Answer answer =
        shell.run(
            "scale",
            "--deployments",
            Sizes.in(folder, 10, 20),
            "--command",
            "provider east-row1-rack1-node6");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.out()).isEmpty();
    assertThat(lastLine(answer)).startsWith("error: 10-nodes at 0%: ").contains("node6");
  }

  @Test
  void aStatementThatFailsSaysWhere(@TempDir Path home) throws IOException {
    try (ProjectCopy copy = new ProjectCopy(home)) {
      copy.replace("DivisionMapper", "  pa.uuid,\n      (", "  pa.number,\n      (");
      try (TestShell other = TestShell.on(TestServer.in(CURRENT.schema()))) {
        Answer answer =
            other.run("scale", "--deployments", Sizes.in(folder, 10), "--command", "partitions");
        assertThat(lastLine(answer)).startsWith("error: 10-nodes at 0%: ").contains("pa.number");
      }
    }
  }

  @Test
  void aFillThatFindsNoRoomSaysWhere() throws IOException {
    Path empty = Files.writeString(folder.resolve("bare.yaml"), "providers: [{name: bare}]");
    Answer answer =
        shell.run("scale", "--deployments", empty.toString(), "--command", "status", "--fill", "9");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(lastLine(answer)).startsWith("error: bare at 9%: ").contains("1cpu-64M-10G");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--runs=1000", "--keep"})
  void aStopLeavesNothing(String option) throws IOException {
    String files = Sizes.in(folder, 10, 20);
    Thread stopper =
        new Thread(
            () -> {
              while (!isOneLoaded()) {
                Thread.onSpinWait();
              }
              shell.bean(RunningStatement.class).cancel();
            });
    stopper.setDaemon(true);
    stopper.start();
    Answer answer = shell.run("scale", "--deployments", files, "--command", FIND, option);
    shell.bean(RunningStatement.class).reset();
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(lastLine(answer)).startsWith("error: cancelled in ");
  }

  @Test
  void aProgramThatIsToldToEndDropsTheSchemaThatItWorksIn() {
    SideSchemas schemas = shell.bean(SideSchemas.class);
    Session session = shell.bean(Session.class);
    Supplier<List<String>> work =
        () -> {
          assertThat(sideSchemas()).containsExactly(session.server().schema());
          try {
            session.leave();
          } catch (SQLException failure) {
            throw new IllegalStateException(failure);
          }
          return sideSchemas();
        };
    try {
      assertThat(schemas.inPassing(work)).isEmpty();
    } finally {
      shell.bean(RunningStatement.class).reset();
    }
  }

  private static boolean isOneLoaded() {
    return CURRENT.number(
            "SELECT COUNT(*) FROM information_schema.tables"
                + " WHERE table_schema LIKE 'scale\\_command\\_scaling\\_%'"
                + " AND table_name = 'runm_deployment'")
        > 0;
  }

  @Test
  void whatASessionThatDiedHasLeftIsDroppedAndNothingElse() throws IOException {
    String left = CURRENT.schema() + "_scaling_0a1b2c3d";
    String owned = CURRENT.schema() + "_scaling_ffffffff";
    String other = CURRENT.schema() + "_scaling_notes";
    TestServer.drop(left);
    try (TestShell died = TestShell.in(left)) {
      died.run("load", Sizes.file(folder, 10));
    }
    TestServer.execute("CREATE DATABASE " + owned + "; CREATE TABLE " + owned + ".diary (x INT)");
    TestServer.execute("CREATE DATABASE " + other);
    String events = CURRENT.schema() + "_scaling_eeeeeeee";
    String functions = CURRENT.schema() + "_scaling_ffffff00";
    TestServer.execute(
        "CREATE DATABASE %s; CREATE EVENT %s.e ON SCHEDULE EVERY 1 DAY DISABLE DO SET @x = 1"
            .formatted(events, events));
    TestServer.execute(
        "CREATE DATABASE %s; CREATE PROCEDURE %s.p() SELECT 1".formatted(functions, functions));
    try {
      Answer answer = scale(Sizes.in(folder, 10), FIND);
      assertThat(answer.err()).contains("dropped schema " + left);
      assertThat(sideSchemas()).containsExactly(events, functions, owned, other);
    } finally {
      List.of(events, functions, owned, other).forEach(TestServer::drop);
    }
  }

  @Test
  void aSchemaLeftBehindThatCannotBeDroppedNowIsSaid() throws Exception {
    String left = CURRENT.schema() + "_scaling_0a1b2c3d";
    try (TestShell died = TestShell.in(left)) {
      died.run("load", Sizes.file(folder, 10));
    }
    try (var reader = TestServer.connect();
        var statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.executeQuery("SELECT COUNT(*) FROM " + left + ".providers").close();
      Answer answer = scale(Sizes.in(folder, 10), FIND);
      assertThat(answer.err())
          .startsWith(
              "schema %s, which an earlier scale left behind, could not be dropped: Lock wait"
                  .formatted(left));
      assertThat(sideSchemas()).containsExactly(left);
      reader.rollback();
    } finally {
      TestServer.drop(left);
    }
  }

  @Test
  void aSchemaThatIsInUseIsNotDropped() throws Exception {
    String used = CURRENT.schema() + "_scaling_0a1b2c3d";
    TestServer.execute("CREATE DATABASE " + used);
    try (var connection = TestServer.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "SELECT GET_LOCK(CONCAT('runm.scale.', LEFT(SHA2('" + used + "', 256), 32)), 0)");
      scale(Sizes.in(folder, 10), FIND);
      assertThat(sideSchemas()).containsExactly(used);
    }
    try (var reader = TestServer.connect(used, false)) {
      scale(Sizes.in(folder, 10), FIND);
      assertThat(sideSchemas()).containsExactly(used);
      assertThat(reader.isValid(1)).isTrue();
    }
    scale(Sizes.in(folder, 10), FIND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--command load | not load",
        "--command quit | not quit",
        "--command 'baseline drop x' | not baseline",
        "--command 'expect rows 1' | not expect",
        "--command explain | needs",
        "--command 'explain status' | name that command alone",
        "--command 'find --clam x' | --claim",
        "--command '' | is not one command",
        "--command status --fill 101 | from 0 to 100%",
        "--command status --fill 0.5 | from 0 to 100%",
        "--command status --fill 5,5 | twice",
        "--command status --runs 0 | 1 to 1,000",
        "--command status --out /nowhere/at/all.html | no folder",
        "--command status --fill-claim none | none",
      })
  void whatIsWrongIsSaidBeforeAnythingIsLoaded(String words, String said) throws IOException {
    List<String> line = new ArrayList<>(List.of("scale", "--deployments", Sizes.in(folder, 10)));
    line.addAll(
        List.of(
            words
                .replace("'find --clam x'", "find\u00a0--clam\u00a0x")
                .replace("'explain status'", "explain\u00a0status")
                .replace("'baseline drop x'", "baseline\u00a0drop\u00a0x")
                .replace("'expect rows 1'", "expect\u00a0rows\u00a01")
                .replace("''", "\u00a0")
                .split(" ")));
    Answer answer = shell.run(line.toArray(String[]::new));
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err().lines()).singleElement().asString().contains(said);
  }

  @Test
  void anOwnStatementIsReadWithItsQuotes() throws IOException {
    JsonNode document =
        json(
            scale(
                Sizes.in(folder, 10),
                "sql SELECT id FROM object_names WHERE name = 'no  such'",
                "--format",
                "json"));
    assertThat(document.toString()).contains("name = 'no  such'");
    assertThat(document.get("points").get(0).get("statements").asInt()).isEqualTo(1);
  }

  @Test
  void rowsThatADerivedTableIsFilledFromAreRead() throws IOException {
    String filled =
        "sql SELECT MAX(t.n) FROM (SELECT type_id, COUNT(*) AS n FROM providers GROUP BY type_id) t";
    JsonNode point =
        json(scale(Sizes.in(folder, 40), filled, "--format", "json")).get("points").get(0);
    assertThat(point.get("rows_read").asLong()).isGreaterThanOrEqualTo(40);
  }

  @Test
  void whatIsTriedWithIndexesIsSaid() throws IOException {
    shell.line("whatif add ix_try ON providers (generation)");
    shell.line("whatif hide ix_providers_parent");
    try {
      assertThat(scale(Sizes.in(folder, 10), "status").err())
          .startsWith(
              "whatif in the schemas of scale: without ix_try ON providers, which was added here;"
                  + " statements keep out ix_providers_parent ON providers as they do here\n");
    } finally {
      shell.line("whatif reset");
    }
  }

  @Test
  void itIsNoPartOfATransaction() throws IOException {
    Answer answer =
        shell.run("explain", "scale", "--deployments", Sizes.in(folder, 10), "--command", "status");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(lastLine(answer)).contains("does not run in a transaction");
  }

  private static Answer scale(String deployments, String command, String... more) {
    return scale(shell, deployments, command, more);
  }

  private static Answer scale(TestShell on, String deployments, String command, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("scale", "--deployments", deployments, "--command", command, "--runs", "2"));
    words.addAll(List.of(more));
    Answer answer = on.run(words.toArray(String[]::new));
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }

  private static JsonNode json(Answer answer) {
    return JsonMapper.shared().readTree(answer.out());
  }

  private static String lastLine(Answer answer) {
    return answer.err().strip().lines().reduce((a, b) -> b).orElse("");
  }

  private static String status() {
    return shell.line("status --format json").out();
  }

  private static List<String> sideSchemas() {
    return CURRENT.rows(
        "SELECT schema_name FROM information_schema.schemata"
            + " WHERE schema_name LIKE 'scale\\_command\\_%' ORDER BY schema_name");
  }
}
