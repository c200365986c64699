package dev.runm.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicatesTest {
  @Test
  void conditionsAreTakenApartAtEachAnd() {
    assertThat(
            words("((`s`.`t`.`a` = 5) and (`s`.`t`.`b` > `s`.`u`.`c`) and (`s`.`t`.`d` is null))"))
        .containsExactly("a = 5", "b > u.c", "d is null");
  }

  @Test
  void whatStandsInQuotesIsLeftAlone() {
    assertThat(words("((`s`.`t`.`a` = 'x) and (y') and (`s`.`t`.`b` = 'it\\'s or '))"))
        .containsExactly("a = 'x) and (y'", "b = 'it\\'s or '");
  }

  @Test
  void bothEndsOfARangeBelongTogether() {
    assertThat(words("((`s`.`t`.`a` between 1 and 5) and (`s`.`t`.`b` in (1,2)))"))
        .containsExactly("a between 1 and 5", "b in (1,2)");
  }

  @Test
  void theSidesOfAnOrAreAlternatives() {
    List<Predicate> all =
        Predicates.all("((`s`.`t`.`a` = 1) or ((`s`.`t`.`b` = 2) and (`s`.`t`.`c` = 3)))");
    assertThat(all).hasSize(1);
    assertThat(all.get(0).alternatives()).hasSize(2);
    assertThat(all.get(0).words("t")).isEqualTo("a = 1 or b = 2 and c = 3");
    assertThat(all.get(0).columns("t")).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "(year(`s`.`t`.`a`) = 1970) | a",
        "((`s`.`t`.`a` + 1) = 5) | a",
        "(5 < (`s`.`t`.`a` + `s`.`t`.`b`)) | a,b",
        "(`s`.`t`.`a` = 5) | ",
        "(5 = `s`.`t`.`a`) | ",
        "(`s`.`t`.`a` = lower(`s`.`u`.`b`)) | ",
        "(`s`.`t`.`a` = '`s`.`t`.`b`') | ",
      })
  void columnsInsideOfExpressionsAreFound(String condition, String wrapped) {
    Predicate predicate = Predicates.all(condition).get(0);
    assertThat(String.join(",", predicate.wrapped("t"))).isEqualTo(wrapped == null ? "" : wrapped);
    assertThat(predicate.compares("t")).isTrue();
  }

  @Test
  void aTableComparedWithItselfIsNotComparedWithAValue() {
    assertThat(Predicates.all("(`s`.`t`.`a` = `s`.`t`.`b`)").get(0).compares("t")).isFalse();
  }

  private static List<String> words(String condition) {
    return Predicates.all(condition).stream().map(predicate -> predicate.words("t")).toList();
  }
}
