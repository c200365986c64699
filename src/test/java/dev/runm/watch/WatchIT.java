package dev.runm.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code watch} in a pipe. */
class WatchIT {
  private static final String HEAD = "--- \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d partitions";

  private static final TestShell SHELL = TestShell.in("watch");

  @BeforeAll
  static void load() {
    SHELL.line("load 100-shared-compute");
  }

  @AfterAll
  static void close() {
    SHELL.close();
  }

  @Test
  void eachAnswerFollowsALineWithTheTime() {
    Answer answer = SHELL.line("watch -n 0.1 --count 2 partitions");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out().replaceAll("\\(1 partition, .*\\)", "(1)"))
        .matches("(" + HEAD + "\nname   providers\n─+\npart0        100\n\\(1\\)\n){2}");
  }

  @Test
  void aFormatForProgramsIsLeftAloneByTheTime() {
    Answer answer = SHELL.line("watch -n0.1 --count 2 partitions --format csv");
    assertThat(answer.out()).matches("(name,uuid,providers\npart0,\\w+,100\n){2}");
    assertThat(answer.err()).matches("(" + HEAD + "( --format csv)?\n){2}");
  }

  @Test
  void anErrorEndsIt() {
    Answer answer = SHELL.line("watch --count 3 sql SELECT nothing FROM providers");
    assertThat(answer.err()).startsWith("error: MySQL error 1054").hasLineCount(1);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "claim 1cpu-64M-10G --execute ~ claim 1cpu-64M-10G --execute would change something each"
            + " time: it is not repeated",
        "sql --write DELETE FROM consumers ~ sql --write DELETE FROM consumers would change"
            + " something each time: it is not repeated",
        "release --consumer vm1 ~ release --consumer vm1 would change something each time: it is"
            + " not repeated",
        "schema --out x.svg ~ schema --out x.svg would change something each time: it is not"
            + " repeated",
        "lesson relations ~ lesson relations would change something each time: it is not repeated",
        "set session sort_buffer_size=DEFAULT ~ set session sort_buffer_size=DEFAULT would change"
            + " something each time: it is not repeated",
        "load 100-shared-compute ~ load lists nothing: only what lists is repeated",
        "watch stats ~ watch cannot wrap watch",
        "explain stats ~ watch cannot wrap explain",
        "--every 0 stats ~ --every takes seconds from 0.1 to 86400, not 0",
        "--every soon stats ~ --every takes seconds from 0.1 to 86400, not soon",
        "-n ~ -n needs a value: -n|--every SECONDS",
        "-x stats ~ unknown option -x for watch: it takes --every, --count",
        "--count 0 stats ~ --count takes a whole number from 1, not 0",
        "stast ~ unknown command stast (did you mean stats?): help lists them",
      })
  void whatCannotBeRepeatedIsRefusedInOneLine(String line, String message) {
    Answer answer = SHELL.line("watch " + line);
    assertThat(answer.err()).isEqualTo("error: " + message + "\n");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema --columns", "lesson", "set session"})
  void whatTheSameCommandOnlyListsIsRepeated(String line) {
    assertThat(SHELL.line("watch --count 1 " + line).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aProposedClaimIsNoChange() {
    assertThat(SHELL.line("watch --count 1 claim 1cpu-64M-10G").exitCode()).isEqualTo(ExitCode.OK);
  }
}
