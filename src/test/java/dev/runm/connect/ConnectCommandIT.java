package dev.runm.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going over to another server, or to another user and schema of the same one. */
class ConnectCommandIT {
  private static final String HERE = "connect_here";
  private static final String THERE = "connect_there";
  private static final String PASSWORD = "s3cret to connect";

  @TempDir static Path folder;
  private static TestShell shell;
  private static String host;
  private static String file;
  private static String data;

  @BeforeAll
  static void open() throws IOException, SQLException {
    shell = TestShell.in(HERE);
    host = TestServer.in(HERE).host();
    TestServer.drop(THERE);
    for (String user : new String[] {"connect_user", "connect_x509"}) {
      TestServer.execute(
          """
          DROP USER IF EXISTS '%1$s'@'%%';
          CREATE USER '%1$s'@'%%' IDENTIFIED BY '%2$s' REQUIRE %3$s;
          GRANT ALL ON %4$s.* TO '%1$s'@'%%'\
          """
              .formatted(user, PASSWORD, user.endsWith("x509") ? "X509" : "NONE", THERE));
    }
    file = file("connect_user", "");
    try (Connection connection = TestServer.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@datadir")) {
      row.next();
      data = row.getString(1);
    }
    ok("load 100-shared-compute");
  }

  @AfterAll
  static void close() {
    shell.close();
    TestServer.execute("DROP USER IF EXISTS 'connect_user'@'%', 'connect_x509'@'%'");
  }

  @BeforeEach
  void goBack() {
    ok("connect embedded");
  }

  @Test
  void theSessionGoesOverAndBack() {
    assertThat(ok("connect " + there() + " --defaults-file " + file).out())
        .isEqualTo("Connected to connect_user at %s, schema %s.\n".formatted(host, THERE));
    assertThat(ok("status").out()).contains("connect_user@").contains("none loaded");
    assertThat(shell.line("find --claim 1cpu-64M-10G").err())
        .startsWith("error: no deployment is loaded here");
    assertThat(ok("connect embedded").out())
        .isEqualTo("Connected to the embedded MySQL, schema " + HERE + ".\n");
    assertThat(ok("status").out()).contains("100-shared-compute");
    ok("explain --analyze find --claim 1cpu-64M-10G");
  }

  @Test
  void aFileThatIsNamedLeadsThereByItself() throws IOException {
    String[] address = host.split(":");
    String own =
        file(
            "connect_user",
            "host=%s\nport=%s\ndatabase=%s\n".formatted(address[0], address[1], THERE));
    assertThat(ok("connect --defaults-file " + own).out()).contains("schema " + THERE);
  }

  @Test
  void whereItFailsTheOldConnectionStays() throws IOException {
    String id = id();
    Path wrong = Files.writeString(folder.resolve("wrong.cnf"), "[client]\npassword=wr0ng\n");
    Answer refused =
        shell.line("connect %s --user connect_user --defaults-file %s".formatted(there(), wrong));
    assertThat(refused.err())
        .startsWith("error: %s refuses user connect_user".formatted(host))
        .doesNotContain("wr0ng");
    assertThat(shell.line("connect 127.0.0.1:1 --defaults-file " + file).err())
        .startsWith("error: cannot connect to 127.0.0.1:1");
    assertThat(shell.line("connect nowhere.invalid --defaults-file " + file).err())
        .contains("the host is unknown");
    assertThat(shell.line("connect %s/mysql --defaults-file %s".formatted(host, file)).err())
        .contains("may not use schema mysql");
    assertThat(id()).isEqualTo(id);
    assertThat(ok("status").out()).contains(HERE);
  }

  @Test
  void aloneItMakesANewConnectionAndSessionVariablesAreSaidToBeGone() {
    String id = id();
    ok("set session max_execution_time=60000");
    Answer again = ok("connect");
    assertThat(again.out()).startsWith("Connected to the embedded MySQL");
    assertThat(again.err())
        .isEqualTo(
            "lost with it: session variable max_execution_time; set session sets it again\n");
    assertThat(id()).isNotEqualTo(id);
  }

  @Test
  void itDoesNotLeaveATransactionNorIndexesThatAreTried() {
    ok("begin");
    assertThat(shell.line("connect").err())
        .isEqualTo(
            "error: connect would lose what is not committed: it does not run in a transaction;"
                + " commit or rollback ends yours\n");
    ok("rollback");
    ok("whatif hide ix_providers_parent");
    assertThat(shell.line("connect").err())
        .isEqualTo("error: indexes are being tried here: whatif reset, then connect\n");
    ok("whatif reset");
    assertThat(shell.line("explain connect").exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
  }

  @Test
  void whatLeadsNowhereIsRefused() {
    assertThat(shell.line("connect --user me").err()).contains("connect needs to know where to");
    assertThat(shell.line("connect embedded --user me").err()).contains("takes no options");
    assertThat(shell.line("connect me:" + "pw@db1").err())
        .contains("connect takes no user or password in the address")
        .doesNotContain("pw@");
    assertThat(shell.line("connect db1 --tls NONE").err())
        .contains("--tls takes DISABLED, PREFERRED, REQUIRED, VERIFY_CA, VERIFY_IDENTITY");
    assertThat(shell.line("connect db1 --tls REQUIRED --tls-ca x.pem").err())
        .contains("--tls-ca goes with --tls VERIFY_CA or VERIFY_IDENTITY");
    assertThat(shell.line("connect db1?sslMode=REQUIRED --tls REQUIRED").err())
        .contains("both say how to encrypt");
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefusedWithAdvice() {
    assertThat(shell.line(tls("--tls VERIFY_CA")).err())
        .isEqualTo(
            "error: %s shows a certificate that nothing known here vouches for: give its CA by --tls-ca FILE, or --tls REQUIRED encrypts without verifying\n"
                .formatted(host));
    ok(tls("--tls REQUIRED"));
    assertThat(cipher()).contains("TLS_");
    assertThat(ok("status").out()).containsPattern("encryption +TLSv1\\.\\d, TLS_\\w+\n");
    ok("connect embedded");
    assertThat(ok("status").out()).containsPattern("encryption +not encrypted\n");
  }

  @Test
  void theCaOfTheServerVouchesForItButNotForItsName() {
    ok(tls("--tls-ca " + data + "ca.pem"));
    assertThat(cipher()).contains("TLS_");
    assertThat(shell.line(tls("--tls VERIFY_IDENTITY --tls-ca " + data + "ca.pem")).err())
        .isEqualTo(
            "error: %s shows the certificate of another host: name the host as the certificate does, or --tls VERIFY_CA does without\n"
                .formatted(host));
  }

  @Test
  void withoutEncryptionThePasswordIsNotSent() {
    assertThat(shell.line(tls("--tls DISABLED")).err())
        .contains("takes this password only on a connection that is encrypted");
  }

  @Test
  void theUsersOwnCertificateIsShown() throws IOException {
    assertThat(
            shell
                .line("connect %s --defaults-file %s".formatted(there(), file("connect_x509", "")))
                .err())
        .contains("refuses user connect_x509");
    String own =
        file(
            "connect_x509",
            "ssl-ca=%1$sca.pem\nssl-cert=%1$sclient-cert.pem\nssl-key=%1$sclient-key.pem\nssl-mode=VERIFY_CA\n"
                .formatted(data));
    ok("connect %s --defaults-file %s".formatted(there(), own));
    assertThat(ok("status").out()).contains("connect_x509@");
  }

  private static String there() {
    return host + "/" + THERE;
  }

  private static String tls(String options) {
    return "connect %s --defaults-file %s %s".formatted(there(), file, options);
  }

  private static String cipher() {
    return ok("sql SHOW SESSION STATUS WHERE Variable_name='Ssl_cipher'").out();
  }

  private static String id() {
    return ok("sql SELECT CONNECTION_ID()").out().lines().skip(2).findFirst().orElseThrow();
  }

  private static String file(String user, String more) throws IOException {
    return Files.writeString(
            Files.createTempFile(folder, "login", ".cnf"),
            "[client]\nuser=%s\npassword=\"%s\"\n%s".formatted(user, PASSWORD, more))
        .toString();
  }

  private static Answer ok(String line) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }
}
