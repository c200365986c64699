package dev.runm.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which of the indexes of a table are found redundant; each is written as MySQL writes it. */
class RedundanciesTest {
  @Test
  void theStartOfALongerOneIsRedundant() {
    assertThat(proofs("PRIMARY (id)", "ix_a (a)", "ix_ab (a, b)"))
        .containsExactly(
            "ix_a: (a) is the start of ix_ab (a, b); only rows of one key no longer come in the"
                + " order of the primary key");
  }

  @Test
  void theOrderOfThePrimaryKeyIsNotLostWhereTheLongerOneHasIt() {
    assertThat(proofs("PRIMARY (id)", "ix_a (a)", "ix_aib (a, id, b)"))
        .containsExactly("ix_a: (a) is the start of ix_aib (a, id, b)");
  }

  @Test
  void theStartOfThePrimaryKeyIsRedundant() {
    assertThat(proofs("PRIMARY (a, b)", "ix_a (a)", "ix_b (b)"))
        .containsExactly("ix_a: (a) is the start of PRIMARY (a, b)");
  }

  @Test
  void anotherOrderOrDirectionOrStartIsNotRedundant() {
    assertThat(proofs("PRIMARY (id)", "ix_ba (b, a)", "ix_ab (a, b)")).isEmpty();
    assertThat(proofs("PRIMARY (id)", "ix_a (a DESC)", "ix_ab (a, b)")).isEmpty();
    assertThat(proofs("PRIMARY (id)", "ix_b (b)", "ix_ab (a, b)")).isEmpty();
  }

  @Test
  void aShorterPrefixIsRedundantOnlyAtTheEnd() {
    assertThat(proofs("PRIMARY (id)", "ix_a (a(10))", "ix_all (a)"))
        .containsExactly(
            "ix_a: (a(10)) is the start of ix_all (a); only rows of one key no longer"
                + " come in the order of the primary key");
    assertThat(proofs("PRIMARY (id)", "ix_ab (a(10), b)", "ix_all (a, b, c)")).isEmpty();
    assertThat(proofs("PRIMARY (id)", "ix_a (a)", "ix_ab (a(10), b)")).isEmpty();
  }

  @Test
  void anIndexThatSpellsOutThePrimaryKeyEqualsTheOneThatDoesNot() {
    assertThat(proofs("PRIMARY (id)", "ix_a (a)", "ix_ai (a, id)"))
        .containsExactly(
            "ix_a: (a) is the start of ix_ai (a, id), and both are the same: InnoDB adds the"
                + " primary key");
  }

  @Test
  void theOneThatKeepsTheOrderStaysWhereALongerOneLosesIt() {
    assertThat(proofs("PRIMARY (id)", "ix_a (a)", "ix_ab (a, b)", "ix_ai (a, id)"))
        .containsExactly(
            "ix_a: (a) is the start of ix_ai (a, id), and both are the same: InnoDB adds the"
                + " primary key");
  }

  @Test
  void aUniqueIndexIsNotMadeRedundantByALongerOne() {
    assertThat(proofs("PRIMARY (id)", "UNIQUE ux_a (a)", "ix_ab (a, b)", "UNIQUE ux_abc (a, b, c)"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("ix_ab: (a, b) is the start of ux_abc (a, b, c)");
  }

  @Test
  void aPlainIndexThatAUniqueOneEqualsIsRedundant() {
    assertThat(proofs("PRIMARY (id)", "ix_a (a)", "UNIQUE ux_a (a)"))
        .containsExactly("ix_a: (a) is the whole of ux_a (a)");
    assertThat(proofs("PRIMARY (id)", "ix_ai (a, id)", "UNIQUE ux_a (a)"))
        .containsExactly("ix_ai: (a, id) is ux_a (a), to which InnoDB adds the primary key");
    assertThat(proofs("PRIMARY (a)", "UNIQUE ux_a (a)"))
        .containsExactly("ux_a: (a) is the whole of PRIMARY (a)");
  }

  @Test
  void ofEqualOnesOneStays() {
    assertThat(proofs("PRIMARY (id)", "ix_a1 (a)", "ix_a2 (a)", "ix_a3 (a)"))
        .containsExactlyInAnyOrder(
            "ix_a3: (a) is the whole of ix_a1 (a)", "ix_a2: (a) is the whole of ix_a1 (a)");
  }

  @Test
  void oneThatTheOptimizerDoesNotSeeServesNothing() {
    assertThat(proofs("PRIMARY (id)", "ix_a (a)", "ix_ab (a, b) INVISIBLE")).isEmpty();
    assertThat(proofs("PRIMARY (id)", "ix_a (a) INVISIBLE", "ix_ab (a, b)")).hasSize(1);
    assertThat(proofs("PRIMARY (id)", "FULLTEXT ft (a, b)", "ix_a (a)")).isEmpty();
  }

  private static List<String> proofs(String... indexes) {
    List<IndexPart> parts = new ArrayList<>();
    Arrays.stream(indexes).forEach(index -> parts.addAll(parts(index)));
    return Redundancies.among(Index.of(parts)).stream()
        .map(found -> found.index().name() + ": " + found.proof())
        .toList();
  }

  private static List<IndexPart> parts(String index) {
    String head = index.substring(0, index.indexOf(" ("));
    String name = head.substring(head.indexOf(' ') + 1);
    String columns = index.substring(index.indexOf(" (") + 2, index.lastIndexOf(')'));
    return Arrays.stream(columns.split(", "))
        .map(
            column -> {
              boolean descending = column.endsWith(" DESC");
              String bare = column.replace(" DESC", "");
              int bracket = bare.indexOf('(');
              return new IndexPart(
                  "t",
                  name,
                  head.startsWith("UNIQUE") || name.equals("PRIMARY"),
                  !index.endsWith("INVISIBLE"),
                  head.startsWith("FULLTEXT") ? "FULLTEXT" : "BTREE",
                  bracket < 0 ? bare : bare.substring(0, bracket),
                  bracket < 0 ? null : Long.valueOf(bare.replaceAll("\\D", "")),
                  descending,
                  null,
                  name.toLowerCase(Locale.ROOT));
            })
        .toList();
  }
}
