package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a statement cost is told of itself, whatever else ran inside of it or before. */
class WorkMeterIT {
  private static TestShell shell;

  @BeforeAll
  static void make() {
    shell = TestShell.in("work_meter");
    assertThat(shell.line("sql SELECT 1").exitCode()).isEqualTo(ExitCode.OK);
    TestServer.execute(
        "CREATE DATABASE IF NOT EXISTS work_meter; USE work_meter;"
            + "CREATE TABLE things (id INT NOT NULL PRIMARY KEY);"
            + "CREATE TABLE notes (thing_id INT NOT NULL PRIMARY KEY);"
            + "CREATE TRIGGER noted AFTER INSERT ON things FOR EACH ROW INSERT INTO notes VALUES (NEW.id);"
            + "CREATE FUNCTION twice(n INT) RETURNS INT NO SQL RETURN 2 * n;"
            + "CREATE FUNCTION total() RETURNS INT READS SQL DATA RETURN (SELECT COUNT(*) FROM things WHERE id < 99);"
            + "INSERT INTO things VALUES (1), (2), (3), (4)");
  }

  @AfterAll
  static void leave() {
    shell.close();
    TestServer.drop("work_meter");
  }

  @Test
  void aTriggerIsNotTheStatementThatFiresIt() {
    assertThat(explained("sql --write INSERT INTO things VALUES (5), (6), (7)"))
        .contains("0 rows read, 3 changed");
  }

  @Test
  void aFunctionIsNotTheStatementThatCallsIt() {
    assertThat(explained("sql SELECT twice(id) FROM things")).contains("4 rows read, 4 returned");
  }

  @Test
  void whatRunsInsideOfAStatementIsNotSaidToUseAnIndex() {
    String inside = "what triggers or functions did in statement 1";
    assertThat(explained("sql --write INSERT INTO things SELECT id + 10 FROM things"))
        .contains(inside);
    assertThat(explained("sql SELECT total()")).contains(inside);
    assertThat(explained("sql SELECT twice(id) FROM things")).contains("Yes: every access");
  }

  @Test
  void theStatementsOfWhatIsExplainedAreCountedWhateverRanInside(@TempDir Path folder)
      throws IOException {
    Path script = folder.resolve("inside.rsh");
    Files.writeString(script, "explain sql SELECT total()\nexpect statements 1\n");
    Answer answer = shell.run(script.toString());
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    Files.writeString(script, "explain sql SELECT total()\nexpect no full scan\n");
    assertThat(shell.run(script.toString()).exitCode()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
  }

  @Test
  void whatRanBeforeTheRecordEndedIsNotTakenForWhatRunsNow() {
    assertThat(explained("sql SELECT id FROM things")).contains("4 rows read, 4 returned");
    record("NO");
    try {
      assertThat(explained("sql SELECT id FROM things WHERE id < 3"))
          .contains("2 returned")
          .doesNotContain("4 returned");
    } finally {
      record("YES");
    }
    assertThat(explained("sql SELECT id FROM things")).contains("4 rows read, 4 returned");
  }

  private static void record(String enabled) {
    TestServer.execute(
        "UPDATE performance_schema.setup_consumers SET enabled = '"
            + enabled
            + "' WHERE name = 'events_statements_history'");
  }

  private static String explained(String command) {
    Answer answer = shell.line("explain --format tree " + command);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer.out();
  }
}
