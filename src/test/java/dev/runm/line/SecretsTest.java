package dev.runm.line;

import static org.assertj.core.api.Assertions.assertThat;

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
        "sql --write SELECT 1,\n  'my_password'",
        " help exit"
      })
  void whatMayBeSecretIsNotRemembered(String line) {
    assertThat(Secrets.isToBeForgotten(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "find --claim 1cpu-64M-10G --acquire 2040-01-01T00:00:00Z",
        "sql SELECT user FROM mysql.user",
        "connect me@example.com:3306/runm",
        "providers --after east-row1-rack1-node1",
        "explain --without ix_providers_parent providers"
      })
  void whatIsNotIsRemembered(String line) {
    assertThat(Secrets.isToBeForgotten(line)).isFalse();
  }
}
