package dev.runm.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
  @ParameterizedTest
  @CsvSource({
    "runm.memry, runm.memory",
    "runm.memorry, runm.memory",
    "runm.mwmory, runm.memory",
    "rumn.memory, runm.memory",
    "RUNM.Memory, runm.memory",
    "fnid, find",
    "ab, ba",
    "a, b"
  })
  void aLetterAddedDroppedChangedOrSwappedIsASlip(String word, String meant) {
    assertThat(NearMiss.nearest(word, List.of(meant, "something.else"))).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "--clm, --claim",
    "1cpu-64M, 1cpu-64M-10G",
    "BASE, baseline",
  })
  void aBeginningOrAnAbbreviationIsHintedAt(String word, String meant) {
    assertThat(NearMiss.hint(word, List.of(meant + "-or-more", meant, "else")))
        .isEqualTo(" (did you mean " + meant + "?)");
    assertThat(NearMiss.nearest(word, List.of(meant + "-or-more"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fi, find", "clm, claiming", "lam, claim"})
  void whatIsTooShortOrLeavesTooMuchOutIsNone(String word, String other) {
    assertThat(NearMiss.hint(word, List.of(other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"find, load", "x, runm.memory", "abcdef, fedcba", "'', abc"})
  void whatIsTooDifferentIsNone(String word, String other) {
    assertThat(NearMiss.hint(word, List.of(other))).isEmpty();
  }

  @Test
  void theFewestSlipsWinThenTheAlphabet() {
    assertThat(NearMiss.nearest("node12", List.of("node33", "node22", "node13", "node11")))
        .contains("node11");
  }

  @Test
  void aLongWordMayHaveAFewSlipsButNotManyMore() {
    String word = "x".repeat(250);
    assertThat(NearMiss.nearest(word, List.of("y".repeat(8) + "x".repeat(242)))).isPresent();
    assertThat(NearMiss.nearest(word, List.of("y".repeat(9) + "x".repeat(241)))).isEmpty();
    assertThat(NearMiss.nearest(word, List.of("x".repeat(242)))).isPresent();
    assertThat(NearMiss.nearest(word, List.of("x".repeat(241)))).isEmpty();
  }

  @Test
  void theCountOfSlipsIsThatOfTheWholeTable() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String word = word(random);
      String other = word(random);
      int limit = Math.min(8, Math.max(1, word.length() / 3));
      Optional<String> expected =
          slips(word, other) <= limit ? Optional.of(other) : Optional.empty();
      assertThat(NearMiss.nearest(word, List.of(other)))
          .as("%s and %s", word, other)
          .isEqualTo(expected);
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(2)));
    }
    return word.toString();
  }

  private static int slips(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
