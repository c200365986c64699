package dev.runm.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import dev.runm.login.NamedConnections;
import dev.runm.login.Wanted;
import dev.runm.settings.ConfigurationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredConnectionsTest {
  @TempDir private Path folder;

  @Test
  void withoutAFileThereAreNone() throws IOException {
    assertThat(ConfiguredConnections.in(ConfigurationFile.read(folder.resolve("none"))).names())
        .isEmpty();
  }

  @Test
  void eachIsReadWithAllThatLeadsThere() throws IOException {
    NamedConnections found =
        read(
            """
            connections:
              test: {url: "db1:3307/playground", user: me, tls: REQUIRED}
              prod:
                login-path: prod
                tls-ca: /etc/ca.pem
            """);
    assertThat(found.names()).containsExactly("test", "prod");
    assertThat(found.named("test"))
        .isEqualTo(
            new Wanted(
                Optional.of("db1:3307/playground"),
                Optional.of("me"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("REQUIRED"),
                Optional.empty()));
    assertThat(found.named("prod").loginPath()).contains("prod");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "connections: {a: {user: me}} | :1: connection a names no server",
        "connections: {a: {url: x, usr: me}} | :1: unknown key \"usr\" in a connection (did you mean",
        "connections: {a: {url: x, password: y}} | :1: unknown key \"password\" in a connection",
        "connections: [a] | :1: connections is a list, expected a mapping",
        "connections: {a: b} | :1: a connection is a mapping with the keys url",
        "connections: {a: {url: 12}} | :1: url is 12, which YAML does not take for text"
      })
  void whatIsWrongIsToldWithItsPlace(String text, String error) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(folder.resolve("config.yaml") + error);
  }

  private NamedConnections read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("config.yaml"), text);
    return ConfiguredConnections.in(ConfigurationFile.read(file));
  }
}
