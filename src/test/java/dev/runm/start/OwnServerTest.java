package dev.runm.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.login.NamedConnection;
import dev.runm.login.NamedConnections;
import dev.runm.login.Wanted;
import dev.runm.session.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnServerTest {
  private static final Map<String, String> NOTHING = Map.of();
  private static final Map<String, String> VARIABLE = Map.of("RUNM_PASSWORD", "variable");

  private static final NamedConnections NAMED =
      new NamedConnections(
          List.of(
              new NamedConnection(
                  "lab",
                  new Wanted(
                      Optional.of("lab1:3310/lab"),
                      Optional.of("lena"),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of("required"),
                      Optional.empty()))));

  @TempDir Path home;
  private final List<String> questions = new ArrayList<>();

  @Test
  void theVariableComesBeforeTheOptionFileAndNobodyIsAsked() throws IOException {
    usualFile("user=ann\npassword=file\n");
    ServerAddress address = address(VARIABLE, "--url", "db/lab");
    assertThat(address.user()).isEqualTo("ann");
    assertThat(address.password()).contains("variable");
    assertThat(address.schema()).isEqualTo("lab");
    assertThat(address.embedded()).isFalse();
    assertThat(questions).isEmpty();
  }

  @Test
  void theUserOnTheCommandLineComesBeforeTheOptionFileWithAPasswordOfHisOwn() throws IOException {
    usualFile("user=ann\npassword=file\n");
    ServerAddress address = address(NOTHING, "--url", "db", "--user", "bob");
    assertThat(address.user()).isEqualTo("bob");
    assertThat(address.password()).contains("typed");
    usualFile("password=file\n");
    assertThat(address(NOTHING, "--url", "db", "--user", "bob").password()).contains("file");
  }

  @Test
  void theNamedOptionFileIsReadInPlaceOfTheUsualOne() throws IOException {
    usualFile("user=ann\npassword=usual\n");
    Path named = Files.writeString(home.resolve("other.cnf"), "[client]\npassword=other\n");
    ServerAddress address = address(NOTHING, "--url", "db", "--defaults-file", named.toString());
    assertThat(address.password()).contains("other");
    assertThat(address.user()).isEqualTo(System.getProperty("user.name"));
  }

  @Test
  void aTildeInTheNameOfAnOptionFileIsTheHomeFolder() {
    String missing = "not-there-%d.cnf".formatted(System.nanoTime());
    assertThatThrownBy(() -> address(NOTHING, "--url", "db", "--defaults-file", "~/" + missing))
        .hasMessage("there is no option file " + Path.of(System.getProperty("user.home"), missing));
    assertThatThrownBy(
            () -> address(NOTHING, "--url", "db", "--tls", "verify-ca", "--tls-ca", "~/" + missing))
        .hasMessageContaining(Path.of(System.getProperty("user.home"), missing).toString());
  }

  @Test
  void theServerIsTheUrlsWhateverTheOptionFileSays() throws IOException {
    usualFile("host=elsewhere\nport=1\n");
    assertThat(address(VARIABLE, "--url", "db:2").url()).isEqualTo("jdbc:mysql://db:2/");
  }

  @Test
  void withoutAnyPasswordTheUserIsAskedOnce() {
    ServerAddress address = address(NOTHING, "--url", "db:3307/lab", "--user", "ann");
    assertThat(questions).containsExactly("Password of ann at db:3307: ");
    assertThat(address.password()).contains("typed");
  }

  @Test
  void aBarePasswordLineAsks() throws IOException {
    usualFile("password\n");
    assertThat(address(NOTHING, "--url", "db").password()).contains("typed");
  }

  @Test
  void anEmptyVariableIsAnEmptyPassword() {
    assertThat(address(Map.of("RUNM_PASSWORD", ""), "--url", "db").password()).contains("");
    assertThat(questions).isEmpty();
  }

  @Test
  void thePasswordIsNotShown() {
    assertThat(address(VARIABLE, "--url", "db", "--user", "ann")).hasToString("ann at db");
  }

  @Test
  void aNamedConnectionSaysAllOfItAndOptionsWin() {
    ServerAddress address = address(VARIABLE, "--connection", "lab");
    assertThat(address.url()).isEqualTo("jdbc:mysql://lab1:3310/");
    assertThat(address.schema()).isEqualTo("lab");
    assertThat(address.user()).isEqualTo("lena");
    assertThat(address.properties()).containsEntry("sslMode", "REQUIRED");
    assertThat(address(VARIABLE, "--connection", "lab", "--user", "ann").user()).isEqualTo("ann");
    assertThatThrownBy(() -> address(VARIABLE, "--connection", "lob"))
        .hasMessage("no connection is called lob (did you mean lab?): there are lab");
  }

  @Test
  void aFileThatIsNamedSaysWhichServerAndItsPasswordComesBeforeTheVariable() throws IOException {
    Path named =
        Files.writeString(
            home.resolve("other.cnf"),
            "[client]\nhost=db7\nport=3377\nuser=ann\npassword=other\nssl-mode=required\n");
    ServerAddress address = address(VARIABLE, "--defaults-file", named.toString());
    assertThat(address.url()).isEqualTo("jdbc:mysql://db7:3377/");
    assertThat(address.user()).isEqualTo("ann");
    assertThat(address.password()).contains("other");
    assertThat(address.properties()).containsEntry("sslMode", "REQUIRED");
  }

  private ServerAddress address(Map<String, String> environment, String... arguments) {
    OwnServer server =
        new OwnServer(
            environment,
            home,
            NAMED,
            question -> {
              questions.add(question);
              return Optional.of("typed");
            });
    return server.address(StartOptions.parse(arguments));
  }

  private void usualFile(String options) throws IOException {
    Files.writeString(home.resolve(".my.cnf"), "[client]\n" + options);
  }
}
