package dev.runm.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {
  @Test
  void withoutArgumentsThePromptOpensOnTheEmbeddedServer() {
    StartOptions options = parse("");
    assertThat(options.server().url()).isEmpty();
    assertThat(options.keepServer()).isFalse();
    assertThat(options.stopServer()).isFalse();
    assertThat(options.words()).isEmpty();
  }

  @Test
  void optionsEndWithTheFirstWordAndTheRestIsTheCommands() {
    StartOptions options = parse("--url db --user=me find --claim x --url y");
    assertThat(options.server().url()).contains("db");
    assertThat(options.server().user()).contains("me");
    assertThat(options.words()).containsExactly("find", "--claim", "x", "--url", "y");
  }

  @Test
  void aValueMayHoldAnEqualsSign() {
    assertThat(parse("--url=db/s?a=b --defaults-file x.cnf").server().url()).contains("db/s?a=b");
    assertThat(parse("--url db --defaults-file x=y").server().defaultsFile())
        .isEqualTo(Optional.of("x=y"));
  }

  @Test
  void optionsOfScriptsStayWithTheWordsWhereverTheyStand() {
    StartOptions options = parse("--dry-run --url db --var a=b --junit=x.xml - --quiet y");
    assertThat(options.server().url()).contains("db");
    assertThat(options.words())
        .containsExactly("--dry-run", "--var", "a=b", "--junit=x.xml", "-", "--quiet", "y");
  }

  @Test
  void theEmbeddedServerIsKeptOrStopped() {
    assertThat(parse("--keep-server status").keepServer()).isTrue();
    assertThat(parse("--stop-server").stopServer()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "--ulr db ~ unknown option --ulr (did you mean --url?): runm --help shows the options",
        "-x ~ unknown option -x: runm --help shows the options",
        "-- find ~ unknown option --: runm --help shows the options",
        "--url ~ --url needs a value: runm --help shows the options",
        "--url= ~ --url needs a value: runm --help shows the options",
        "--url --user x ~ --url needs a value: runm --help shows the options",
        "--url a --url b ~ --url is given twice",
        "--keep-server --keep-server ~ --keep-server is given twice",
        "--keep-server=yes ~ --keep-server takes no value: runm --help shows the options",
        "--user me find ~ --user goes with --url, the server to log in to",
        "--tls REQUIRED ~ --tls goes with --url, the server to log in to",
        "--login-path x --keep-server ~ --keep-server is for the embedded server: it does not go"
            + " with --login-path",
        "--connection a --url b ~ --connection names a server, and so does --url: leave one out",
        "--url a --keep-server ~ --keep-server is for the embedded server: it does not go with"
            + " --url",
        "--url a --stop-server ~ --stop-server is for the embedded server: it does not go with"
            + " --url",
        "--stop-server find ~ --stop-server stands alone: it stops the server and ends",
        "--url a --help ~ --help stands first and alone"
      })
  void whatWouldBeIgnoredIsRefused(String arguments, String message) {
    assertThatThrownBy(() -> parse(arguments))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--password s3cret", "--password=s3cret", "-ps3cret", "-p s3cret"})
  void aPasswordIsRefusedAndNotRepeated(String arguments) {
    assertThatThrownBy(() -> parse("--url a " + arguments))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("RUNM_PASSWORD")
        .hasMessageNotContaining("s3cret");
  }

  private static StartOptions parse(String arguments) {
    return StartOptions.parse(arguments.isEmpty() ? new String[0] : arguments.split(" "));
  }
}
