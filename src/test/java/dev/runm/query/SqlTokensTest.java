package dev.runm.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT a FROM t          | WORD:SELECT WORD:a WORD:FROM WORD:t",
        "p.select                 | WORD:p SIGN:. NAME:select",
        "`a``b`                   | NAME:a`b",
        "\"a\"\"b\"               | DOUBLE_QUOTED:a\"b",
        "'it''s' 'a\\'b'          | VALUE:'it''s' VALUE:'a\\'b'",
        "12 a1 1a                 | VALUE:12 WORD:a1 WORD:1a",
        "@@global.x @y            | VALUE:@ VALUE:@",
        "a -- from b              | WORD:a",
        "a # from b               | WORD:a",
        "a --b                    | WORD:a SIGN:- SIGN:- WORD:b",
        "a /* from b */ c         | WORD:a WORD:c",
        "SELECT /*+ NO_ICP(t) */ a| WORD:SELECT HINT: NO_ICP(t)  WORD:a",
        "/*!80013 STRAIGHT */ a   | WORD:STRAIGHT WORD:a",
        "'open                    | VALUE:'open",
        "/* open                  | ~~"
      })
  void takesTextApart(String text, String expected) {
    List<String> told =
        SqlTokens.of(text.strip()).stream().map(one -> one.kind() + ":" + one.text()).toList();
    assertThat(String.join(" ", told)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a 'b", "a \"b", "a `b", "a 'b''", "a 'b\\'", "a /* b", "a -- b", "a --", "# b"})
  void aTextMayEndInsideAQuoteOrAComment(String text) {
    assertThat(SqlTokens.endsInside(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "'b'", "'b'''", "`b`", "/* b */", "-- b\n", "a -", "/*!80013 a"})
  void orNot(String text) {
    assertThat(SqlTokens.endsInside(text)).isFalse();
  }

  @Test
  void aNameWhoseQuoteIsOpenIsWhole() {
    assertThat(SqlTokens.of("`abc")).extracting(SqlToken::text).containsExactly("abc");
  }

  @Test
  void eachPieceKnowsItsPlace() {
    String text = "SELECT  `a` , /* b */ \"c\"";
    assertThat(SqlTokens.of(text))
        .extracting(one -> text.substring(one.start(), one.end()))
        .containsExactly("SELECT", "`a`", ",", "\"c\"");
  }
}
