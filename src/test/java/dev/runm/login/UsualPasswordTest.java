package dev.runm.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.session.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose password that of {@code ~/.my.cnf} is. */
class UsualPasswordTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "user=ann, db1, ann, usual",
    "user=ann, db1, bob, typed",
    "host=db1, db1:3307, ann, usual",
    "host=DB1, db1, ann, usual",
    "host=db1, db2, ann, typed",
    "host=localhost, 127.0.0.1:3307, ann, usual",
    "host=::1, [::1]:3307, ann, usual",
    "host=localhost, db1, ann, typed",
    "port=3307, db1:3307, ann, usual",
    "port=3307, db1, ann, typed",
    "port=3306, [::1], ann, usual",
    "ssl-mode=REQUIRED, db1, bob, usual"
  })
  void itIsForTheUserAndServerThatTheFileNames(
      String line, String url, String user, String password) throws IOException {
    options(line);
    assertThat(address(url, user).password()).contains(password);
  }

  @Test
  void whereItIsRefusedAnotherOneIsTyped() throws IOException {
    options("user=ann");
    ServerAddress refused = address("db1", "ann");
    ServerAddress again = login().again(wanted("db1", "ann"), refused).orElseThrow();
    assertThat(again.password()).contains("typed");
    assertThat(again.host()).isEqualTo("db1");
    assertThat(login().again(wanted("db1", "ann"), again))
        .as("one that was typed is not asked for again")
        .isEmpty();
  }

  private ServerAddress address(String url, String user) {
    return login().address(wanted(url, user), AddressPlace.CONNECT);
  }

  private Login login() {
    return new Login(Map.of(), home, question -> Optional.of("typed"));
  }

  private static Wanted wanted(String url, String user) {
    return new Wanted(
        Optional.of(url),
        Optional.of(user),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void options(String line) throws IOException {
    Files.writeString(home.resolve(".my.cnf"), "[client]\npassword=usual\n" + line + "\n");
  }
}
