package dev.runm.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM ",
        "SELECT * FROM a, ",
        "SELECT * FROM a JOIN ",
        "SELECT * FROM a WHERE x IN (SELECT y FROM ",
        "SELECT * FROM (",
        "UPDATE ",
        "INSERT INTO ",
        "DELETE FROM "
      })
  void behindSomeWordsATableIsNamed(String text) {
    assertThat(TableNames.isNextIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SELECT ",
        "SELECT a, ",
        "SELECT * FROM a ",
        "SELECT * FROM a WHERE x IN (1, ",
        "SELECT * FROM a ORDER BY x, ",
        "SELECT * FROM a FOR UPDATE "
      })
  void behindOthersNone(String text) {
    assertThat(TableNames.isNextIn(text)).isFalse();
  }

  @Test
  void aKeywordBehindATableIsNoOtherNameOfIt() {
    assertThat(TableNames.in("SELECT * FROM a where x = 1"))
        .extracting(NamedTable::alias)
        .containsExactly("a");
    assertThat(TableNames.in("SELECT * FROM a b"))
        .extracting(NamedTable::alias)
        .containsExactly("b");
  }
}
