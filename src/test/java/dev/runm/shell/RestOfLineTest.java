package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import dev.runm.line.EndedWords;
import dev.runm.line.References;
import dev.runm.line.RestRule;
import dev.runm.line.ScriptArguments;
import dev.runm.line.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that takes the rest of its line as it was typed. */
class RestOfLineTest {
  private static final RestRule RULE =
      new DeclaredRest(new CommandNames(SampleCommands.registry()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 'east', \"x\", `a b` FROM t",
        "SELECT  *   FROM t WHERE a < 1 AND b = 'x;y'",
        "SELECT 'it''s', 'it\\'s', \"a\\\"b\"",
        "SELECT 1 -- don't",
        "SELECT 1 # don't",
        "SELECT /* don't */ 1",
        "SELECT $1, '$.a', a->'$[0]'",
        "(SELECT 1)",
        "SELECT 1 - -2 --x",
        "/* first */ SELECT 1;"
      })
  void whatIsTypedIsTakenAsItIs(String statement) {
    assertThat(words("say " + statement)).containsExactly("say", statement);
    assertThat(words("say --loud --times 3 " + statement))
        .containsExactly("say", "--loud", "--times", "3", statement);
    assertThat(words("say -- " + statement)).containsExactly("say", "--", statement);
    assertThat(words("wrap say " + statement)).containsExactly("wrap", "say", statement);
    assertThat(words("wrap --format json say --times=3 " + statement))
        .containsExactly("wrap", "--format", "json", "say", "--times=3", statement);
    assertThat(said("say", statement)).isEqualTo(statement);
  }

  @Test
  void otherCommandsKeepTheirWords() {
    assertThat(words("seek 'a b' --claim x")).containsExactly("seek", "a b", "--claim", "x");
    assertThat(words("wrap seek 'a b'")).containsExactly("wrap", "seek", "a b");
    assertThat(words("nothing 'a b'")).containsExactly("nothing", "a b");
  }

  @Test
  void aStatementMayBeOneQuotedWordAndOptionsMayFollowIt() {
    List<String> words = words("say \"SELECT 'a', b\" --loud");
    assertThat(words).containsExactly("say", "SELECT 'a', b", "--loud");
    Invocation invocation = SampleCommands.parse("say", "SELECT 'a', b", "--loud");
    assertThat(invocation.values()).containsExactly(new RestOfLine("SELECT 'a', b"), true, null);
  }

  @Test
  void wordsOfAnotherShellAreJoined() {
    assertThat(said("say", "SELECT", "1", "AS", "one")).isEqualTo("SELECT 1 AS one");
  }

  @Test
  void anOptionBehindTheStatementIsNotSentToTheServer() {
    assertThatThrownBy(() -> said("say", "SELECT 1 --format json"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--format stands before what say takes as it is typed: ");
    assertThatThrownBy(() -> said("say", "SELECT", "1", "--loud"))
        .hasMessageStartingWith("--loud stands before");
    assertThat(said("say", "SELECT ' --format json'")).isEqualTo("SELECT ' --format json'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Find it -- quickly", "either --  or", "it takes --help there"})
  void proseTakesNoOptionsAndSoHasNoneBehindIt(String prose) {
    assertThat(SampleCommands.parse("tell", prose).values())
        .containsExactly(new RestAsProse(prose));
  }

  @Test
  void aBackslashJoinsLinesAndALineEndsTheStatement() {
    assertThat(Words.lines("say SELECT 1, -- one's\\\n  2\nseek x", References.NONE, RULE))
        .extracting(EndedWords::words)
        .containsExactly(List.of("say", "SELECT 1, -- one's\n  2"), List.of("seek", "x"));
    assertThat(Words.lines("say \\\n  SELECT 1", References.NONE, RULE))
        .extracting(EndedWords::words)
        .containsExactly(List.of("say", "SELECT 1"));
    assertThat(Words.continues("say SELECT 1 \\", RULE)).isTrue();
    assertThat(Words.continues("say SELECT 1 -- a \\", RULE)).isTrue();
    assertThat(Words.continues("say SELECT '\\\\'", RULE)).isFalse();
  }

  @Test
  void anOpenQuoteOrCommentIsUnfinished() {
    assertThat(Words.isUnfinished("say SELECT 'a\nb", RULE)).isTrue();
    assertThat(Words.isUnfinished("say SELECT 'a\nb'", RULE)).isFalse();
    assertThat(Words.isUnfinished("say SELECT 1 -- don't", RULE)).isFalse();
    assertThat(Words.isUnfinished("say SELECT /* 1", RULE)).isTrue();
    assertThatThrownBy(() -> words("say SELECT `a"))
        .hasMessage("the quote ` at column 12 is not closed");
    assertThatThrownBy(() -> words("say SELECT 1 /* a"))
        .hasMessage("the comment /* at column 14 is not closed");
  }

  @Test
  void aScriptsArgumentsAreFilledInOutsideOfSingleQuotes() {
    assertThat(
            Words.of(
                "say SELECT $1, \"$2\", '$1' -- $9", new ScriptArguments(List.of("7", "x")), RULE))
        .containsExactly("say", "SELECT 7, \"x\", '$1' -- $9");
    assertThatThrownBy(() -> Words.of("say SELECT $3", new ScriptArguments(List.of("7")), RULE))
        .hasMessageContaining("wants an argument $3");
  }

  @Test
  void aFallbackInAStatementIsTakenAsTyped() {
    assertThat(
            Words.of(
                "say SELECT ${1:-name = 'a  b'} FROM ${2}",
                new ScriptArguments(List.of("", "t")), RULE))
        .containsExactly("say", "SELECT name = 'a  b' FROM t");
  }

  @Test
  void aCommentOfTheShellIsNone() {
    assertThat(words("say # nothing")).containsExactly("say");
    assertThatThrownBy(() -> said("say")).hasMessageStartingWith("say needs TEXT");
  }

  private static List<String> words(String line) {
    return Words.of(line, References.NONE, RULE);
  }

  private static String said(String... words) {
    return ((RestOfLine) SampleCommands.parse(words).values()[0]).text();
  }
}
