package dev.runm.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {
  private static KeyPart column(String name) {
    return new KeyPart(name, Optional.empty(), false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ix ON t (a, b)",
        "ix on t(a,b)",
        "`ix` ON `t` ( `a` , b ASC );",
        "INDEX ix ON t (a, b)",
        "key ix ON t (a, b)"
      })
  void anIndexIsWrittenAsInSql(String text) {
    assertThat(Change.with(text))
        .isEqualTo(new Change.Add(Optional.of("ix"), "t", List.of(column("a"), column("b"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ON t (a)", "t (a)", "t(a)", "INDEX ON t (a)"})
  void anIndexMayHaveNoName(String text) {
    assertThat(Change.with(text))
        .isEqualTo(new Change.Add(Optional.empty(), "t", List.of(column("a"))));
  }

  @Test
  void columnsHavePrefixesAndDirections() {
    Change.Add add = (Change.Add) Change.with("ix ON t (a(8) desc, `b c` DESC, d(3))");
    assertThat(add.columns()).hasToString("[a(8) DESC, b c DESC, d(3)]");
    assertThat(add.columns())
        .extracting(KeyPart::quoted)
        .containsExactly("`a`(8) DESC", "`b c` DESC", "`d`(3)");
  }

  @Test
  void anIndexToDoWithoutMayNameItsTable() {
    assertThat(Change.without("ix")).isEqualTo(new Change.Hide("ix", Optional.empty()));
    assertThat(Change.without("PRIMARY on t"))
        .isEqualTo(new Change.Hide("PRIMARY", Optional.of("t")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ix ON t | 'ix ON t' ends too early: an index is written INDEX ON table (columns)",
        "ix ON t () | 'ix ON t ()' is not understood at ')'",
        "ix ON t (a | ends too early",
        "ix ON t (a b) | is not understood at 'b)'",
        "ix ON t (a) x | is not understood at 'x'",
        "ON | ends too early",
        "(a) | is not understood at '(a)'",
        "ix ON t (a(x)) | a whole number from 1, not x",
        "ix ON t (a(0)) | a whole number from 1, not 0",
        "ix ON t ((a + 1)) | not expressions",
        "UNIQUE ix ON t (a) | only plain indexes can be tried"
      })
  void whatIsWrongIsSaid(String text, String message) {
    assertThatThrownBy(() -> Change.with(text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  @Test
  void nothingIsNoIndex() {
    assertThatThrownBy(() -> Change.with(" ")).hasMessageStartingWith("an index is missing: ");
    assertThatThrownBy(() -> Change.without(""))
        .hasMessage("an index is missing: an index is written INDEX or INDEX ON table");
  }
}
