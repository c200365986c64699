package dev.runm.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {
  @ParameterizedTest
  @CsvSource({
    "db, jdbc:mysql://db/, runm, db",
    "db:3307, jdbc:mysql://db:3307/, runm, db:3307",
    "db/lab, jdbc:mysql://db/, lab, db",
    "db/, jdbc:mysql://db/, runm, db",
    "mysql://db.example.org:1/lab-2, jdbc:mysql://db.example.org:1/, lab-2, db.example.org:1",
    "jdbc:mysql://10.0.0.1/lab, jdbc:mysql://10.0.0.1/, lab, 10.0.0.1",
    "db/lab?sslMode=REQUIRED&x=a/b, jdbc:mysql://db/?sslMode=REQUIRED&x=a/b, lab, db",
    "mysql://[::1]:3306/lab, jdbc:mysql://[::1]:3306/, lab, [::1]:3306"
  })
  void anAddressNamesHostPortSchemaAndProperties(
      String text, String jdbc, String schema, String host) {
    ServerUrl url = ServerUrl.parse(text, AddressPlace.OPTION);
    assertThat(url).isEqualTo(new ServerUrl(jdbc, schema));
    assertThat(url.host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://me:s3cret@db/lab",
        "me:s3cret@db",
        "me@db",
        "db?user=me",
        "db/lab?sslMode=REQUIRED&PASSWORD=s3cret",
        "db?password1=s3cret",
        "mysql://(host=db,password=s3cret)/lab",
        "mysql://address=(host=db)(user=me)(password=s3cret)/lab"
      })
  void usersAndPasswordsAreRefusedAndNotRepeated(String text) {
    assertThatThrownBy(() -> ServerUrl.parse(text, AddressPlace.OPTION))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--url must hold no user or password")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/lab",
        "http://db",
        "mysql:db",
        "db lab",
        "db/a/b",
        "::1",
        "/lab",
        "mysql://",
        "jdbc:mysql:loadbalance://a,b/lab",
        "db:port",
        "db:"
      })
  void whatIsNoAddressIsRefusedWithTheShapeOfOne(String text) {
    assertThatThrownBy(() -> ServerUrl.parse(text, AddressPlace.OPTION))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--url " + text + " is not an address: mysql://HOST[:PORT][/SCHEMA][?PROPERTIES]");
  }

  @Test
  void portsAndSchemaNamesHaveLimits() {
    assertThatThrownBy(() -> ServerUrl.parse("db:65536", AddressPlace.OPTION))
        .hasMessage("--url names port 65536: ports are 1 to 65535");
    assertThatThrownBy(() -> ServerUrl.parse("db:0", AddressPlace.OPTION))
        .hasMessageContaining("port 0");
    assertThatThrownBy(() -> ServerUrl.parse("db:99999999999", AddressPlace.OPTION))
        .hasMessageContaining("ports are");
    assertThatThrownBy(() -> ServerUrl.parse("db/a`b", AddressPlace.OPTION))
        .hasMessage("--url names schema a`b: a name has 1 to 64 letters, digits, _, $ or -");
    assertThatThrownBy(() -> ServerUrl.parse("db/" + "x".repeat(65), AddressPlace.OPTION))
        .isInstanceOf(UsageException.class);
  }
}
