package dev.runm.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestScanTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '#',
      value = {
        "x = \"$1\" ~ a\" OR \"1\"=\"1 ~ x = \"a\"\" OR \"\"1\"\"=\"\"1\"",
        "x = \"$1\" ~ a\\ ~ x = \"a\\\\\"",
        "x = \"$1\" ~ it's `so` ~ x = \"it's `so`\"",
        "x = \"${2:-<$1>}\" ~ \"a\\ ~ x = \"<\"\"a\\\\>\"",
        "SELECT `$1` ~ a`b\\\"c ~ SELECT `a``b\\\"c`",
        "LIMIT $1 ~ 5, \"6\" ~ LIMIT 5, \"6\"",
        "x = '$1' ~ a ~ x = '$1'",
      })
  void aValueStaysInTheQuotesThatItIsPutInto(String text, String value, String statement) {
    RestScan scan = new RestScan(text, 0, new ScriptArguments(List.of(value)), false);
    assertThat(scan.statement()).isEqualTo(statement);
  }
}
