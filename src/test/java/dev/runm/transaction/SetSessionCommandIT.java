package dev.runm.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.Session;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetSessionCommandIT {
  private static final String SCHEMA = "set_session";

  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in(SCHEMA);
    TestServer.execute("CREATE DATABASE " + SCHEMA);
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @BeforeEach
  void startAnew() {
    shell.line("connect");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "max_execution_time=1500 ~ 1500",
        "SORT_BUFFER_SIZE = 65536 ~ 65536",
        "@@session.long_query_time=0.25 ~ 0.250000",
        "sql_safe_updates=on ~ ON",
        "sql_safe_updates=1 ~ ON",
        "lc_messages=de_DE ~ de_DE",
        "optimizer_switch=index_merge=off ~ index_merge=off,",
        "sql_mode=STRICT_ALL_TABLES,NO_ZERO_DATE ~ STRICT_ALL_TABLES,NO_ZERO_DATE"
      })
  void aVariableIsSetAndShown(String assignment, String value) {
    String name =
        assignment.split("=")[0].strip().replaceFirst("@@session.", "").toLowerCase(Locale.ROOT);
    assertThat(ok("set session " + assignment).out()).contains(value);
    assertThat(ok("sql --format tsv SELECT @@SESSION." + name).out())
        .contains(value.replace("ON", "1"));
    assertThat(ok("set session " + name + " --format csv").out()).contains(value);
    assertThat(ok("set session").out()).contains(name);
    ok("set session " + name + "=default");
    assertThat(ok("set session").out()).doesNotContain(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "autocommit=0 ~ begin",
        "transaction_isolation=READ-COMMITTED ~ begin",
        "character_set_client=latin1 ~ UTF-8",
        "sql_mode=ANSI_QUOTES,STRICT_ALL_TABLES ~ ANSI_QUOTES",
        "sql_mode='' ~ STRICT_TRANS_TABLES",
        "sql_select_limit=10 ~ answers would be wrong",
        "unique_checks=0 ~ same unique value"
      })
  void whatRunmWorksInStaysAsItIs(String assignment, String reason) {
    Answer refused = shell.line("set session " + assignment);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(refused.err()).contains("stays as it is: ").contains(reason);
    assertThat(refused.err().lines()).hasSize(1);
  }

  @Test
  void whatTheServerHasNotIsSaidWithWhatWasMeant() {
    assertThat(shell.line("set session max_executiontime=1").err())
        .isEqualTo(
            "error: MySQL has no session variable max_executiontime (did you mean max_execution_time?)\n");
    assertThat(shell.line("set session max_execution_time=soon").err())
        .startsWith("error: max_execution_time: MySQL error 1232");
    assertThat(shell.line("set session max_connections=1").err())
        .startsWith("error: max_connections: MySQL error 1229");
    assertThat(shell.line("set session a b").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(shell.line("set session x;drop=1").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(shell.line("explain set session max_execution_time=1").err())
        .contains("cannot be rolled back");
  }

  @Test
  void whatWasSetIsSaidToBeLostWithTheConnection() throws SQLException {
    ok("set session max_execution_time=1500");
    ok("set session sort_buffer_size=65536");
    try (Statement statement = shell.bean(Session.class).connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
      row.next();
      TestServer.execute("KILL CONNECTION " + row.getLong(1));
    }
    assertThat(shell.line("status").exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(ok("status").err())
        .isEqualTo(
            """
            the connection to %s was lost; this is a new one
            lost with it: session variables max_execution_time, sort_buffer_size; set session sets them again
            """
                .formatted(TestServer.in(SCHEMA).host()));
    assertThat(ok("set session").out()).doesNotContain("max_execution_time");
    assertThat(ok("set session max_execution_time --format csv").out()).contains(",0");
  }

  private static Answer ok(String line) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }
}
