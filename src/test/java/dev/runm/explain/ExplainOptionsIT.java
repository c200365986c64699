package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.Session;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What explain shows beside the plans, and what it tries besides. */
class ExplainOptionsIT {
  private static final Database DATABASE = new Database("explain_options");
  private static final String FIND = "find --claim 1cpu-64M-10G";
  private static final String CLAIM = "claim 1cpu-64M-10G --execute";
  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void theTraceTellsWhichIndexesWereConsideredAndWhichWon() {
    String out = out("explain --trace " + FIND);
    assertThat(out)
        .contains("what the optimizer considered")
        .containsPattern("index lookup ix_inventories_type_provider +\\d+ +[\\d.]+ +won")
        .containsPattern("full scan +\\d+ +[\\d.]+ +[\\d.]+ x");
    JsonNode statements = json("explain --trace --format json " + FIND).get("statements");
    assertThat(statements).allMatch(statement -> statement.has("trace"));
    assertThat(json("explain --format json " + FIND).get("statements"))
        .noneMatch(statement -> statement.has("trace"));
  }

  @Test
  void theLocksOfAClaimAreShownAndNothingOfItStays() {
    Map<String, String> before = DATABASE.checksums();
    assertThat(out("explain --locks " + CLAIM))
        .containsPattern("providers +PRIMARY +X record +1 +id = \\(1\\)")
        .containsPattern("inventories +IX +rows are locked to be written")
        .doesNotContain("waits for other sessions")
        .contains("Yes: every access used an index (8 statements, rolled back).");
    assertThat(json("explain --locks --format json " + CLAIM).get("locks").toString())
        .contains("\"providers\"");
    assertThat(DATABASE.checksums()).isEqualTo(before);
  }

  @Test
  void aClaimThatWaitsInVainShowsTheWaitAndFails() throws SQLException {
    execute("SET innodb_lock_wait_timeout = 1");
    try (Connection other = TestServer.connect(DATABASE.schema(), false);
        Statement holder = other.createStatement()) {
      other.setAutoCommit(false);
      holder.executeUpdate("UPDATE providers SET generation = generation");
      Answer answer = shell.line("explain --locks " + CLAIM);
      assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(answer.out())
          .contains("waits for other sessions", "X record of providers, PRIMARY (1)")
          .contains("UPDATE providers SET generation = generation");
      assertThat(answer.err().lines()).hasSize(1);
      assertThat(answer.err()).startsWith("error: ");
    } finally {
      execute("SET innodb_lock_wait_timeout = 5");
    }
  }

  @Test
  void withoutIndexesOtherPlansStandBesideThoseOfNow() {
    String both = "ux_object_names_uuid,ix_allocation_items_usage";
    JsonNode answer = json("explain --format json --without " + both + " " + FIND);
    assertThat(variants(answer)).containsExactly("as it is", "without " + both);
    assertThat(keys(answer, 0)).contains("ux_object_names_uuid", "ix_allocation_items_usage");
    assertThat(keys(answer, 1))
        .doesNotContain("ux_object_names_uuid", "ix_allocation_items_usage")
        .isNotEmpty();
    assertThat(out("explain --without ux_object_names_uuid " + FIND))
        .contains("│ without ux_object_names_uuid")
        .containsPattern("verdict +by index +full scan");
    assertThat(keys(json("explain --format json --without ux_object_names_uuid " + FIND), 0))
        .contains("ux_object_names_uuid");
  }

  @Test
  void anIndexIsTriedForOneCommandAndIsGoneAfterwards() {
    String index = "ix_try ON object_names (name, uuid)";
    String sql = "SELECT uuid FROM object_names WHERE name LIKE 'east-row1-rack1-node7%'";
    Answer answer = shell.run("explain", "--format", "json", "--with", index, "sql", sql);
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.OK);
    JsonNode document = JsonMapper.shared().readTree(answer.out());
    assertThat(variants(document)).containsExactly("as it is", "with " + index);
    assertThat(keys(document, 0)).doesNotContain("ix_try");
    assertThat(keys(document, 1)).containsExactly("ix_try");
    assertThat(DATABASE.rows("SHOW INDEX FROM object_names WHERE Key_name = 'ix_try'")).isEmpty();
  }

  @Test
  void theStatementsOfAnotherFolderStandBesideThoseOfTheSameId() {
    String out = out("explain --mappers prototype " + FIND);
    assertThat(out)
        .containsPattern("as it is +│ mappers of prototype")
        .contains("1. CodeMapper.resolve")
        .containsPattern("2\\. ProviderMapper.findProviders.* │ 2\\. ProviderMapper.findProviders");
    JsonNode answer = json("explain --format json --mappers prototype " + FIND);
    assertThat(sql(answer, 0)).isNotEqualTo(sql(answer, 1));
    assertThat(sql(json("explain --format json --mappers prototype " + FIND), 0))
        .isEqualTo(sql(answer, 0));
  }

  @Test
  void aFindingIsTaughtAtLength() {
    assertThat(out("explain stats")).doesNotContain("What to try:");
    assertThat(out("explain --teach stats"))
        .contains("index-scan: ", "What happens: ", "How to see it: ", "What to try: ")
        .containsOnlyOnce("What happens: the columns that are asked for are all in one index");
  }

  @Test
  void aPageIsWrittenBesideTheAnswer() throws IOException {
    Path page = folder.resolve("page.html");
    Answer answer = shell.line("explain --out " + page + " " + FIND);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains("Yes: every access used an index");
    assertThat(answer.err()).contains("written to " + page);
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("ProviderMapper.findProviders", "</html>");
    assertThat(shell.line("explain --out " + page + " status").exitCode()).isEqualTo(ExitCode.OK);
    Files.writeString(page, "a diary\n");
    Answer refused = shell.line("explain --out " + page + " " + FIND);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("would replace a file that runm did not write");
    assertThat(Files.readString(page)).isEqualTo("a diary\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--without ix_inventories_typ_provider | did you mean ix_inventories_type_provider?",
        "--without PRIMARY,, | an index is missing",
        "--with ix_t_(x | INDEX ON table (columns)",
        "--mappers prototip | did you mean prototype?",
        "--mappers prototype --locks | side by side without --locks",
        "--mappers prototype --format html | a second plan is not shown as html",
        "--without PRIMARY --format raw-json | a second plan is not shown as raw-json",
        "--teach --format json | --teach is not shown as json: choose --format tree",
        "--locks --format csv | --locks is not shown as csv: choose --format tree or json",
        "--out /nosuch/page.html | /nosuch",
      })
  void whatCannotBeShownIsRefusedInALine(String options, String said) {
    Answer answer = shell.line("explain " + options + " " + FIND);
    assertThat(answer.exitCode()).as(answer.all()).isNotEqualTo(ExitCode.OK);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).singleElement().asString().contains(said);
  }

  private static String out(String line) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer.out();
  }

  private static JsonNode json(String line) {
    return JsonMapper.shared().readTree(out(line));
  }

  private static List<String> variants(JsonNode answer) {
    return List.of("as it is", answer.get("other").get("variant").asString());
  }

  private static JsonNode statements(JsonNode answer, int variant) {
    return (variant == 0 ? answer : answer.get("other")).get("statements");
  }

  private static String sql(JsonNode answer, int variant) {
    return statements(answer, variant).get(1).get("sql").asString();
  }

  private static List<String> keys(JsonNode answer, int variant) {
    List<String> keys = new ArrayList<>();
    for (JsonNode statement : statements(answer, variant)) {
      statement.get("plan").forEach(access -> keys.add(access.get("key").asString()));
    }
    return keys;
  }

  private static void execute(String sql) throws SQLException {
    try (Statement statement = shell.bean(Session.class).connection().createStatement()) {
      statement.execute(sql);
    }
  }
}
