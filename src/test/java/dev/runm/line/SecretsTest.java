package dev.runm.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sql --write ALTER USER me IDENTIFIED BY 'x'",
        "sql --write create user a",
        "sql SET PASSWORD = 'x'",
        "load --password=x",
        "connect mysql://me:x@example.com/runm",
        "connect me:x@example.com:3306",
        "connect me:a:b:@example.com",
        "connect root:ab/cd@db.example.com:3306/x",
        "connect jdbc:mysql://root:ab/cd@h/x",
        "connect \"root:a b@h\"",
        "status\nconnect \"root:a b@h\"",
        "sql --write SELECT 1,\n  'my_password'",
        " help exit"
      })
  void whatMayBeSecretIsNotRemembered(String line) {
    assertThat(Secrets.isToBeForgotten(line)).isTrue();
  }

  /** A person waits for it at every Enter. */
  @Test
  void aLongLineIsLookedThroughAtOnce() {
    String times = "'2026-11-23T16:00:00Z',".repeat(2_000);
    String json = "{\"a\":1,\"b\":[2]},".repeat(2_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(Secrets.in("sql SELECT 1 WHERE t IN (" + times + ")")).isFalse();
          assertThat(Secrets.in("sql SELECT '" + json + "'")).isFalse();
          assertThat(Secrets.in("sql SELECT '" + json + "' x:y@z")).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "find --claim 1cpu-64M-10G --acquire 2040-01-01T00:00:00Z",
        "sql SELECT user FROM mysql.user",
        "connect me@example.com:3306/runm",
        "connect prod",
        "sql SELECT @a:=@b",
        "sql SELECT 'a' 'b:c', '@x'",
        "providers --after east-row1-rack1-node1",
        "explain --without ix_providers_parent providers"
      })
  void whatIsNotIsRemembered(String line) {
    assertThat(Secrets.isToBeForgotten(line)).isFalse();
  }
}
