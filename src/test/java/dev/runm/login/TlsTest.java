package dev.runm.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What address, options and option file say of how to encrypt. */
class TlsTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "sslMode=REQUIRED, REQUIRED",
    "SSLMODE=disabled, DISABLED",
    "useSSL=false, DISABLED",
    "useSSL=true, PREFERRED",
    "requireSSL=true, REQUIRED",
    "a=b&verifyServerCertificate=false, PREFERRED"
  })
  void aCaIsRefusedWhereTheAddressAsksNobodyToVouch(String properties, String mode) {
    assertThatThrownBy(() -> properties("db1?" + properties, "not-there.pem"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--tls-ca goes with sslMode VERIFY_CA or VERIFY_IDENTITY: %s asks nobody"
                .formatted(mode));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sslMode=VERIFY_CA", "sslMode=verify_identity", "verifyServerCertificate=true"})
  void aCaIsReadWhereTheAddressAsksIt(String properties) {
    assertThatThrownBy(() -> properties("db1?" + properties, "not-there.pem"))
        .hasMessage("there is no file not-there.pem");
  }

  @Test
  void theAddressItselfTellsTheDriverItsMode() throws IOException {
    options("ssl-mode=VERIFY_CA");
    assertThat(properties("db1?sslMode=REQUIRED", null)).isEmpty();
    assertThat(properties("db1", null)).isEqualTo(Map.of("sslMode", "VERIFY_CA"));
    assertThatThrownBy(() -> properties("db1?sslMode=NONE", null))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("sslMode in the address takes DISABLED, PREFERRED,");
  }

  @Test
  void aCertificateIsNotDroppedForWantOfItsKey() throws IOException {
    options("ssl-cert=/nowhere.pem");
    assertThatThrownBy(() -> properties("db1", null))
        .isInstanceOf(UsageException.class)
        .hasMessage("ssl-cert /nowhere.pem is nothing without ssl-key: name both");
    options("ssl-key=/nowhere.pem");
    assertThatThrownBy(() -> properties("db1", null))
        .isInstanceOf(UsageException.class)
        .hasMessage("ssl-key is nothing without ssl-cert: name both");
  }

  @Test
  void filesOfAnOptionFileMayBeInTheUsersHome() throws IOException {
    options("ssl-cert=~/not-there.pem\nssl-key=~/not-there.pem");
    assertThatThrownBy(() -> properties("db1", null))
        .hasMessage("there is no file %s/not-there.pem".formatted(System.getProperty("user.home")));
  }

  @Test
  void aKeyThatIsDamagedIsSaidToBeThat() throws IOException {
    Path key =
        Files.writeString(
            home.resolve("key.pem"),
            "-----BEGIN PRIVATE KEY-----\nMIIEv\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> PemFile.key(key))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(key + " holds no private key in PEM");
  }

  private void options(String lines) throws IOException {
    Files.writeString(home.resolve(".my.cnf"), "[client]\n" + lines + "\n");
  }

  private Map<String, String> properties(String url, String ca) {
    Wanted wanted =
        new Wanted(
            Optional.of(url),
            Optional.of("ann"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(ca));
    return new Login(Map.of(), home, question -> Optional.of("x"))
        .address(wanted, AddressPlace.OPTION)
        .properties();
  }
}
