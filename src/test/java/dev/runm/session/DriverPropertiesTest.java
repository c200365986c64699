package dev.runm.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriverPropertiesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LocalHost:3306",
        "127.0.0.1",
        "127.3.2.1:3307",
        "[::1]",
        "[::1]:3306",
        "[0:0:0:0:0:0:0:1]:3306"
      })
  void aServerOfThisMachineNeedNotProveWhoItIs(String host) {
    assertThat(of(host, "", Map.of()).getProperty("sslMode")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db1",
        "db1:3306",
        "localhost.example.com",
        "128.0.0.1",
        "10.0.0.1:3306",
        "[fe80::1]:3306",
        "[::11]",
        "127.0.0.1.example.com:1"
      })
  void aServerElsewhereHasToProveThatItIsTheOneThatWasAskedFor(String host) {
    assertThat(of(host, "", Map.of()).getProperty("sslMode")).isEqualTo("VERIFY_IDENTITY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?sslMode=DISABLED",
        "?a=b&SSLMODE=REQUIRED",
        "?useSSL=false",
        "?useSSL=true&verifyServerCertificate=false"
      })
  void whatTheAddressSaysOfItHolds(String query) {
    assertThat(of("db1", query, Map.of()).getProperty("sslMode")).isNull();
  }

  @Test
  void whatOptionsSayOfItHolds() {
    assertThat(of("db1", "", Map.of("sslMode", "PREFERRED")).getProperty("sslMode"))
        .isEqualTo("PREFERRED");
  }

  @Test
  void aPropertyOfTheAddressIsNotOverruledNorIsOneThatOnlyEndsTheSame() {
    Properties properties = of("db1", "?TcpKeepAlive=false&xconnectTimeout=1", Map.of());
    assertThat(properties.getProperty("tcpKeepAlive")).isNull();
    assertThat(properties.getProperty("connectTimeout")).isEqualTo("10000");
  }

  private static Properties of(String host, String query, Map<String, String> properties) {
    return DriverProperties.of(
        new ServerAddress(
            "jdbc:mysql://" + host + "/" + query,
            "me",
            Optional.of("x"),
            "runm",
            false,
            properties));
  }
}
