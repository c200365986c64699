package dev.runm.shell;

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
    assertThat(Words.ofLines("status;\nfind --claim a;b ; \nsource ';'", RestRule.NONE))
        .containsExactly(
            List.of("status"), List.of("find", "--claim", "a;b"), List.of("source", ";"));
  }

  @Test
  void wordsMayBeInAnyScript() {
    assertThat(words("größe 日本 '🙂 x'")).containsExactly("größe", "日本", "🙂 x");
  }

  @Test
  void pastedLinesAreCommandsOfTheirOwnUnlessAQuoteIsOpen() {
    assertThat(Words.ofLines("status\n# no\n\nfind 'a\nb' \\\n c\n", RestRule.NONE))
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

  private static List<String> words(String text) {
    return Words.ofLines(text, RestRule.NONE).stream().flatMap(List::stream).toList();
  }

  private static List<String> script(String text, String... arguments) {
    return Words.of(text, List.of(arguments), RestRule.NONE);
  }
}
