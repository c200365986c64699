package dev.runm.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '#',
      value = {
        "SELECT ${9:-'a|b'} FROM t ~ SELECT 'a|b' FROM t",
        "SELECT ${9:-1,\\|  2} FROM t ~ SELECT 1, 2 FROM t",
        "SELECT \"${9:-a|b}\" FROM t ~ SELECT \"a|b\" FROM t",
        "SELECT ${9:-'${8:-a|b}'} FROM t ~ SELECT 'a|b' FROM t",
      })
  void aFallbackOverLinesIsTakenToItsEnd(String text, String statement) {
    assertThat(scan(text.replace('|', '\n'), false).statement())
        .isEqualTo(statement.replace('|', '\n'));
  }

  @Test
  void aFallbackThatIsNotClosedOnItsLineIsAnError() {
    for (String text : List.of("SELECT ${9:-1,\n 2} FROM t", "SELECT ${9:-${8:-1},\n 2}")) {
      assertThatThrownBy(() -> scan(text, false))
          .isInstanceOf(UsageException.class)
          .hasMessageStartingWith("${9:- is not closed on its line: ");
    }
    assertThatThrownBy(() -> scan("it is ${9:-one's\n}", true))
        .as("prose, where a quote is a letter")
        .isInstanceOf(UsageException.class);
  }

  private static RestScan scan(String text, boolean prose) {
    return new RestScan(text, 0, new ScriptArguments(List.of()), prose);
  }
}
