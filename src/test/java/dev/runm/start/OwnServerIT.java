package dev.runm.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program against a server that is addressed like one of the user's own. */
class OwnServerIT {
  private static final String PASSWORD = "s3cret of their own";

  @TempDir static Path folder;

  private static Path logIn;
  private static String host;

  @BeforeAll
  static void makeAUserWithRightsOnOneSchema() throws IOException {
    host = TestServer.in("").host();
    TestServer.drop("own_server");
    TestServer.drop("own_foreign");
    TestServer.execute(
        """
        DROP USER IF EXISTS 'own_user'@'%%';
        CREATE USER 'own_user'@'%%' IDENTIFIED BY '%s';
        GRANT ALL ON own_server.* TO 'own_user'@'%%';
        GRANT ALL ON own_foreign.* TO 'own_user'@'%%';
        CREATE DATABASE own_foreign;
        CREATE TABLE own_foreign.precious (id INT PRIMARY KEY)\
        """
            .formatted(PASSWORD));
    logIn =
        Files.writeString(
            folder.resolve("login.cnf"),
            "[client]\nuser = own_user\npassword = \"" + PASSWORD + "\"\n");
  }

  @AfterAll
  static void dropTheUser() {
    TestServer.execute("DROP USER IF EXISTS 'own_user'@'%'");
  }

  @Test
  void aDeploymentIsLoadedSearchedClaimedAndExplainedThere() {
    assertThat(run("own_server", "find", "--claim", "1cpu-64M-10G").err())
        .startsWith("error: no deployment is loaded here");
    Ended load = run("own_server", "load", "100-shared-compute");
    assertThat(load.err()).doesNotContain("error:");
    assertThat(load.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(load.out()).contains("loaded 100-shared-compute: 100 nodes");
    assertThat(run("own_server", "status").out())
        .contains(host)
        .contains("own_user@")
        .contains("own_server")
        .doesNotContain("embedded")
        .doesNotContain(PASSWORD);
    assertThat(run("own_server", "find", "--claim", "1cpu-64M-10G", "--limit", "2").out())
        .contains("(2 providers");
    assertThat(run("own_server", "claim", "1cpu-64M-10G", "--execute").exitCode())
        .isEqualTo(ExitCode.OK);
    Ended explain = run("own_server", "explain", "find", "--claim", "1cpu-64M-10G");
    assertThat(explain.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(explain.out()).contains("ProviderMapper.");
  }

  @Test
  void aSchemaThatSomebodyElseMadeIsLeftAlone() {
    Ended refused = run("own_foreign", "load", "100-shared-compute");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(refused.err())
        .isEqualTo(
            "error: schema own_foreign holds tables that runm did not make (precious); use another"
                + " schema: --url …/NAME\n");
  }

  @Test
  void aSchemaThatTheUserMayNotUseIsSaidToBeThat() {
    Ended refused = run("mysql", "load", "100-shared-compute");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(refused.err())
        .isEqualTo(
            "error: %s: user own_user may not use schema mysql: name another one, or GRANT the"
                    .formatted(host)
                + " rights to it\n");
  }

  @Test
  void aWrongPasswordIsSaidWithoutRepeatingIt() throws IOException {
    Path wrong =
        Files.writeString(
            folder.resolve("wrong.cnf"), "[client]\nuser=own_user\npassword=wr0ng-one\n");
    Ended refused = start("--url", host, "--defaults-file", wrong.toString(), "status");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(refused.err())
        .isEqualTo(
            "error: %s refuses user own_user: give the password by prompt, by RUNM_PASSWORD or in"
                    .formatted(host)
                + " an option file\n");
    try (Stream<Path> kept = Files.list(folder)) {
      assertThat(kept.filter(file -> !file.toString().endsWith(".cnf")))
          .allSatisfy(
              file ->
                  assertThat(file).content().doesNotContain("wr0ng-one").doesNotContain(PASSWORD));
    }
  }

  @Test
  void aServerThatIsNotThereIsSaidInOneLine() {
    Ended refused = start("--url", "127.0.0.1:1", "--defaults-file", logIn.toString(), "status");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err())
        .startsWith("error: cannot connect to 127.0.0.1:1 as own_user: Connection refused");
    Ended unknown =
        start("--url", "nowhere.invalid", "--defaults-file", logIn.toString(), "status");
    assertThat(unknown.err())
        .startsWith("error: cannot connect to nowhere.invalid as own_user: the host is unknown");
  }

  @Test
  void whatNeedsNoServerWorksWithoutOne() {
    Ended help = start("--url", "127.0.0.1:1", "--defaults-file", logIn.toString(), "help");
    assertThat(help.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(help.out()).contains("Deployment");
  }

  @Test
  void wrongStartOptionsEndWith2() {
    Ended refused = start("--url", "me:" + PASSWORD.replace(' ', '-') + "@db", "status");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err())
        .startsWith("error: --url must hold no user or password")
        .doesNotContain("s3cret");
  }

  @Test
  void numbersHaveTheSameDigitsWhereverThePersonComesFrom() {
    assertThat(run("own_foreign", "sql", "SELECT 1 FORM x").err())
        .startsWith("error: MySQL error 1064 at column 15: ");
  }

  private record Ended(String out, String err, ExitCode exitCode) {}

  private static Ended run(String schema, String... words) {
    List<String> arguments =
        new ArrayList<>(List.of("--url", host + "/" + schema, "--defaults-file", logIn.toString()));
    arguments.addAll(Arrays.asList(words));
    return start(arguments.toArray(String[]::new));
  }

  /** Runs the program in this process, with streams that are kept. */
  private static Ended start(String... arguments) {
    System.setProperty("runm.state", folder.toString());
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream keptOut = new ByteArrayOutputStream();
    ByteArrayOutputStream keptErr = new ByteArrayOutputStream();
    System.setOut(new PrintStream(keptOut, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(keptErr, true, StandardCharsets.UTF_8));
    try {
      ExitCode code = Program.run(arguments);
      return new Ended(
          keptOut.toString(StandardCharsets.UTF_8), keptErr.toString(StandardCharsets.UTF_8), code);
    } finally {
      Locale.setDefault(locale);
      System.setOut(out);
      System.setErr(err);
    }
  }
}
