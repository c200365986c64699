package dev.runm.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndingTest {
  /** {@code sql} takes the rest as it is typed; {@code expect} keeps its signs. */
  private static final RestRule RULE =
      new RestRule() {
        @Override
        public boolean beginsBehind(List<String> words) {
          return words.equals(List.of("sql")) || words.equals(List.of("explain", "sql"));
        }

        @Override
        public boolean endsBehind(List<String> words) {
          return !words.isEmpty() && List.of("find", "sql", "explain").contains(words.get(0));
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "find x > out.csv ~ find x ~ > out.csv",
        "find x >out.csv ~ find x ~ > out.csv",
        "find x >> 'a b' # why ~ find x ~ >> a b",
        "find x; > out.csv ; ~ find x ~ > out.csv",
        "find x | grep 'a > b' | wc -l # sh ~ find x ~ | grep 'a > b' | wc -l # sh",
        "find x |wc ~ find x ~ | wc",
        "explain find x > plan.txt ~ explain find x ~ > plan.txt",
        "sql SELECT 1 WHERE a > 5; > out.csv ~ sql SELECT 1 WHERE a > 5 ~ > out.csv",
        "sql SELECT a | b;| wc ~ sql SELECT a | b ~ | wc",
        "explain sql SELECT ';> x' ; >> y ~ explain sql SELECT ';> x' ~ >> y",
        "sql 'SELECT 1' > out.csv ~ sql SELECT 1 ~ > out.csv",
      })
  void anAnswerIsSentWhereTheLineSays(String line, String command, String redirect) {
    EndedWords words = words(line);
    assertThat(String.join(" ", words.words())).isEqualTo(command);
    assertThat(words.ending().redirect().map(found -> found.kind().sign() + " " + found.target()))
        .contains(redirect);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expect rows > 5",
        "find a>b",
        "find '>' x",
        "find \\> x",
        "find \"| wc\"",
        "sql SELECT 1 > 0",
        "sql SELECT 1 | 2;",
        "sql SELECT '; > x'",
        "sql SELECT 1 /* ; > x */",
        "lod x > y",
        "find x # > y",
        "find \\Good",
      })
  void otherSignsAreOfTheCommand(String line) {
    assertThat(words(line).ending()).isEqualTo(Ending.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "find x\\G ~ find x ~ true",
        "find x \\G; ~ find x ~ true",
        "find x\\g ~ find x ~ false",
        "find x\\G # so ~ find x ~ true",
        "find\\G ~ find ~ true",
        "sql SELECT 1\\G ~ sql SELECT 1 ~ true",
        "sql SELECT 1;\\G ~ sql SELECT 1; ~ true",
        "sql SELECT '\\G' ~ sql SELECT '\\G' ~ false",
        "sql SELECT 1 \\G > x ~ sql SELECT 1 ~ true",
      })
  void aBackslashAndGTurnsTheAnswer(String line, String command, boolean vertical) {
    EndedWords words = words(line);
    assertThat(String.join(" ", words.words())).isEqualTo(command);
    assertThat(words.ending().vertical()).isEqualTo(vertical);
  }

  @Test
  void eachLineEndsForItself() {
    List<EndedWords> lines = lines("find x > y\nfind z\nfind u | wc\nfind v");
    assertThat(lines)
        .extracting(EndedWords::words)
        .containsExactly(
            List.of("find", "x"), List.of("find", "z"), List.of("find", "u"), List.of("find", "v"));
    assertThat(lines.stream().map(line -> line.ending().redirect().map(Redirect::kind)))
        .containsExactly(
            Optional.of(Redirect.Kind.FILE),
            Optional.empty(),
            Optional.of(Redirect.Kind.PIPE),
            Optional.empty());
  }

  @Test
  void aScriptsArgumentsAreWordsOfAFileAndArgumentsOfACommand() {
    References arguments = new ScriptArguments(List.of("a b"));
    EndedWords file = Words.lines("find > $1.csv", arguments, RULE).get(0);
    assertThat(file.ending().redirect().orElseThrow().target()).isEqualTo("a b.csv");
    EndedWords command = Words.lines("find | grep \"$1\"", arguments, RULE).get(0);
    assertThat(command.ending().redirect())
        .contains(new Redirect(Redirect.Kind.PIPE, "grep \"$1\"", List.of("a b"), Map.of()));
  }

  @Test
  void aPipesCommandGoesOnWhileAQuoteIsOpenOrALineIsJoined() {
    assertThat(Words.isUnfinished("find | awk '{print", RULE)).isTrue();
    assertThat(Words.isUnfinished("find | grep \"it's\"", RULE)).isFalse();
    assertThat(Words.continues("find | grep x \\", RULE)).isTrue();
    assertThat(lines("find | awk '{\nprint}'\nfind")).hasSize(2);
    assertThatThrownBy(() -> words("find | awk 'x"))
        .isInstanceOf(UsageException.class)
        .hasMessage("the quote ' at column 12 is not closed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "find > ~ > needs a file behind it; a word in quotes is no redirect",
        "find | ~ | needs a command behind it; a word in quotes is no redirect",
        "find > a b ~ > a ends the command: b cannot stand behind it",
        "find > a > b ~ > a ends the command: > cannot stand behind it",
      })
  void aRedirectThatLeadsNowhereIsToldOf(String line, String message) {
    assertThatThrownBy(() -> words(line)).isInstanceOf(UsageException.class).hasMessage(message);
  }

  @Test
  void theLineBehindAWrongEndIsOneOfItsOwn() {
    assertThat(Words.tokens("find >\nfind --x\n\nfind | # no\nfind", RULE))
        .extracting(token -> token.line() + " " + token.word())
        .containsExactly("0 find", "1 find", "1 --x", "2 find", "3 find");
  }

  private static EndedWords words(String line) {
    return lines(line).get(0);
  }

  private static List<EndedWords> lines(String text) {
    return Words.lines(text, References.NONE, RULE);
  }
}
