package dev.runm.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void blanksOfEveryKindSeparateWords() {
    assertThat(words("  find\t--claim \u00a0 x\r")).containsExactly("find", "--claim", "x");
  }

  @Test
  void blankTextHasNoWords() {
    assertThat(words("")).isEmpty();
    assertThat(words(" \t\r\n \n")).isEmpty();
  }

  @Test
  void singleQuotesKeepEverythingInside() {
    assertThat(words("'a b' 'c\\' '\"$1\"' '#'")).containsExactly("a b", "c\\", "\"$1\"", "#");
  }

  @Test
  void inDoubleQuotesABackslashProtectsAQuoteADollarAndItself() {
    assertThat(words("\"a \\\"b\\\" \\\\ \\$1 \\n\"")).containsExactly("a \"b\" \\ $1 \\n");
  }

  @Test
  void elsewhereABackslashProtectsAnyCharacter() {
    assertThat(words("a\\ b \\# \\'c \\\\ \\n")).containsExactly("a b", "#", "'c", "\\", "n");
  }

  @Test
  void quotesInsideAWordBelongToIt() {
    assertThat(words("--claim='a b'c\"d\"")).containsExactly("--claim=a bcd");
  }

  @Test
  void emptyQuotesAreAnEmptyWord() {
    assertThat(words("a '' \"\" b")).containsExactly("a", "", "", "b");
  }

  @Test
  void aHashBeginsACommentOnlyAtTheStartOfAWord() {
    assertThat(words("find # it's 'open")).containsExactly("find");
    assertThat(words("a#b '#c' \\#d")).containsExactly("a#b", "#c", "#d");
  }

  @Test
  void aBackslashAtTheEndOfALineJoinsItWithTheNext() {
    assertThat(words("fi\\\nnd \\\n  --claim \"a\\\nb\"")).containsExactly("find", "--claim", "ab");
  }

  @Test
  void aSemicolonAtTheEndOfALineIsLeftOutUnlessItIsQuoted() {
    assertThat(
            Words.lines("status;\nfind --claim a;b ; \nsource ';'", References.NONE, RestRule.NONE))
        .extracting(EndedWords::words)
        .containsExactly(
            List.of("status"), List.of("find", "--claim", "a;b"), List.of("source", ";"));
  }

  @Test
  void wordsMayBeInAnyScript() {
    assertThat(words("größe 日本 '🙂 x'")).containsExactly("größe", "日本", "🙂 x");
  }

  @Test
  void pastedLinesAreCommandsOfTheirOwnUnlessAQuoteIsOpen() {
    assertThat(Words.lines("status\n# no\n\nfind 'a\nb' \\\n c\n", References.NONE, RestRule.NONE))
        .extracting(EndedWords::words)
        .containsExactly(List.of("status"), List.of("find", "a\nb", "c"));
  }

  @Test
  void aQuoteThatIsNotClosedIsReportedWithItsColumn() {
    assertThatThrownBy(() -> words("find 'x"))
        .isInstanceOf(UsageException.class)
        .hasMessage("the quote ' at column 6 is not closed");
    assertThatThrownBy(() -> words("status\nload \"a\\\""))
        .hasMessage("the quote \" at column 6 is not closed");
  }

  @Test
  void textIsUnfinishedWhileAQuoteIsOpenOrABackslashEndsIt() {
    assertThat(List.of("find \\", "'a", "\"a\\\"", "\"a \\", "a 'b\nc"))
        .allMatch(text -> Words.isUnfinished(text, RestRule.NONE));
    assertThat(List.of("find", "a \\\\", "# it's", "x # \\", "'a'", "\"\\\"\"", ""))
        .noneMatch(text -> Words.isUnfinished(text, RestRule.NONE));
  }

  @Test
  void aScriptsArgumentsTakeThePlaceOfTheirNumbers() {
    assertThat(script("load $1 --seed=$2 \"$1 $2\"", "a b", "7"))
        .containsExactly("load", "a b", "--seed=7", "a b 7");
  }

  @Test
  void allArgumentsStayWordsOfTheirOwn() {
    assertThat(script("x $@ y", "a b", "c")).containsExactly("x", "a b", "c", "y");
    assertThat(script("x \"$@\" y", "a b", "c")).containsExactly("x", "a b", "c", "y");
    assertThat(script("x $@ \"$@\"")).containsExactly("x");
    assertThat(script("x-$@-y", "a", "b")).containsExactly("x-a", "b-y");
  }

  @Test
  void whatAnArgumentHoldsIsNotReadAgain() {
    assertThat(script("x $1 $2", "$2", "'a # \\")).containsExactly("x", "$2", "'a # \\");
    assertThat(script("x $1", "")).containsExactly("x", "");
  }

  @Test
  void aProtectedDollarSignIsNoReference() {
    assertThat(script("'$1' \\$1 \"\\$1\" $ a$b $0", "no"))
        .containsExactly("$1", "$1", "$1", "$", "a$b", "$0");
  }

  @Test
  void atThePromptADollarSignIsNothingSpecial() {
    assertThat(words("x $1 $@")).containsExactly("x", "$1", "$@");
  }

  @Test
  void anArgumentThatTheScriptWasNotGivenIsAnError() {
    assertThatThrownBy(() -> script("x $2", "a"))
        .isInstanceOf(UsageException.class)
        .hasMessage("the script wants an argument $2 and was given 1");
  }

  @Test
  void aCommentMayNameArgumentsThatAreNotThere() {
    assertThat(script("x # $9")).containsExactly("x");
  }

  @Test
  void aFallbackStandsForWhatIsNotGivenOrEmpty() {
    assertThat(script("load ${1:-100-shared-compute}"))
        .containsExactly("load", "100-shared-compute");
    assertThat(script("load ${1:-x} $2", "1k", "z")).containsExactly("load", "1k", "z");
    assertThat(script("x ${1:-a} ${3:-${2:-b c}}", "")).containsExactly("x", "a", "b", "c");
    assertThat(script("x \"${1:-a b}\" ${2:-'c d'} ${3:-}")).containsExactly("x", "a b", "c d");
  }

  @Test
  void bracesMayStandAroundEveryReference() {
    assertThat(script("x-${1}0 \"${@}\" \"<${1}>\"", "a", "b c"))
        .containsExactly("x-a0", "a", "b c", "<a>");
    assertThat(script("'${1}' \\${1} \"\\${1}\"", "no")).containsExactly("${1}", "${1}", "${1}");
  }

  @Test
  void bracesThatHoldNoNameAreAnError() {
    for (String line : List.of("x ${", "x ${}", "x ${a b}", "x \"${a\"", "x ${1:-a")) {
      assertThatThrownBy(() -> script(line))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("${NAME}");
    }
  }

  @Test
  void aFallbackEndsOnItsLineUnlessAQuoteOrABackslashTakesItOn() {
    assertThat(script("x ${1:-'a\nb'} ${2:-a\\\nb} \"${3:-a\nb}\""))
        .containsExactly("x", "a\nb", "ab", "a b");
    assertThat(script("x ${1:-${2:-\"a\nb\"}}")).containsExactly("x", "a\nb");
  }

  @Test
  void aFallbackThatIsNotClosedTakesNoLineBehindIt() {
    for (String line : List.of("x ${1:-a", "x ${1:-${2:-a}", "x ${1:-it\\'s")) {
      String pasted = line + "\ny }\nz ${2:-b}";
      assertThatThrownBy(() -> script(pasted))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              "${1:- is not closed on its line: what begins with ${"
                  + " is ${NAME} or ${NAME:-FALLBACK}; single quotes keep it");
      assertThat(Words.lines(pasted, References.NONE, RestRule.NONE)).as(pasted).hasSize(3);
    }
  }

  @Test
  void aVariableThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> script("x ${zone}"))
        .isInstanceOf(UsageException.class)
        .hasMessage("no variable is called zone: set zone = VALUE makes one");
  }

  @Test
  void wordsKnowTheirPlaces() {
    assertThat(Words.placed("a 'b c' $1;", new ScriptArguments(List.of("x")), RestRule.NONE))
        .containsExactly(
            new Token("a", 0, 1, 0, false, false),
            new Token("b c", 2, 7, 0, false, false),
            new Token("x", 8, 10, 0, false, false));
  }

  private static List<String> words(String text) {
    return Words.of(text, References.NONE, RestRule.NONE);
  }

  private static List<String> script(String text, String... arguments) {
    return Words.of(text, new ScriptArguments(List.of(arguments)), RestRule.NONE);
  }
}
