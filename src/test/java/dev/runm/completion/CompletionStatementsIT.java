package dev.runm.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.runm.error.ExitCode;
import dev.runm.session.ReloadableMappers;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.time.Duration;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read while somebody waits for a word is a range of an index. */
class CompletionStatementsIT {
  private static TestShell shell;

  @BeforeAll
  static void load() {
    shell = TestShell.in("completion_statements");
    assertThat(shell.line("load 1k-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(shell.line("claim 1cpu-64M-10G --execute --count 200").exitCode())
        .isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @ParameterizedTest
  @CsvSource({
    "objects, runm.provider",
    "providers, runm.provider",
    "objects, runm.provider_group",
    "objects, runm.partition",
    "consumers, runm.machine",
    "nameAfter, runm.provider"
  })
  void namesAreARangeOfTheirIndex(String id, String type) {
    Answer answer = explained(id, type);
    assertThat(answer.out()).contains("\"verdict\": \"index\"", "ux_object_names_type_name");
    assertThat(answer.out()).containsPattern("\"access\": \"(range|ref)\"");
    assertThat(answer.out()).doesNotContain("\"index-scan\"", "\"scan\"", "\"costly\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "capabilities",
        "resourceTypes",
        "providerTypes",
        "consumerTypes",
        "distanceTypes",
        "deployment"
      })
  void codesAreFoundByAnIndexToo(String id) {
    assertThat(explained(id, "").out()).doesNotContain("\"scan\"", "\"costly\"");
  }

  @Test
  void columnsAreTakenFromTheDictionaryAlone() {
    assertThat(explained("columnsBeginning", "").out()).doesNotContain("\"scan\"", "\"costly\"");
  }

  @Test
  void theConnectionForWordsCannotWrite() {
    Beside beside = shell.bean(Beside.class);
    assertThat(
            beside.ask(
                (statements, connection) -> {
                  try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("DELETE FROM object_names");
                  }
                }))
        .isEmpty();
    assertThat(beside.rows("capabilities", Map.of("pattern", "cpu.x86.avx%", "most", 9)))
        .hasSize(2);
  }

  @Test
  void whatTakesLongIsNotWaitedFor() {
    Beside beside = shell.bean(Beside.class);
    assertTimeout(
        Duration.ofSeconds(60),
        () ->
            beside.ask(
                (statements, connection) -> {
                  try (var statement = connection.createStatement();
                      var rows = statement.executeQuery("SELECT SLEEP(100) FROM object_names")) {
                    return rows.next();
                  }
                }));
    assertThat(beside.rows("capabilities", Map.of("pattern", "cpu.x86.avx%", "most", 9)))
        .hasSize(2);
  }

  private static Answer explained(String id, String type) {
    Map<String, Object> values =
        Map.of(
            "type",
            type,
            "pattern",
            type.equals("runm.machine") ? "%" : "east-row1-ra%",
            "most",
            101,
            "after",
            "east-row1-rack2-");
    BoundSql bound =
        shell
            .bean(ReloadableMappers.class)
            .getConfiguration()
            .getMappedStatement(CompletionMapper.class.getName() + "." + id)
            .getBoundSql(values);
    String sql = bound.getSql();
    for (ParameterMapping parameter : bound.getParameterMappings()) {
      Object value = values.get(parameter.getProperty());
      String literal = value instanceof Number ? value.toString() : "'" + value + "'";
      sql = sql.replaceFirst("\\?", literal);
    }
    Answer answer = shell.run("explain", "--format", "json", "sql", sql);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }
}
