package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewIdsTest {
  private static final List<String> ROWS = List.of("a", "b", "c");

  @Test
  void rowsWithoutAGapAreNotLookedAt() {
    assertThat(NewIds.of(ROWS, new IdSpan(7, 9, 3), () -> null)).containsExactly(7, 8, 9);
  }

  @Test
  void rowsOfOthersAreLeftOut() {
    List<NewRow> found =
        List.of(new NewRow(7, "a"), new NewRow(8, "x"), new NewRow(9, "b"), new NewRow(10, "c"));
    assertThat(NewIds.of(ROWS, new IdSpan(7, 10, 4), () -> found)).containsExactly(7, 9, 10);
  }

  @Test
  void gapsAreSeen() {
    List<NewRow> found = List.of(new NewRow(7, "a"), new NewRow(14, "b"), new NewRow(21, "c"));
    assertThat(NewIds.of(ROWS, new IdSpan(7, 21, 3), () -> found)).containsExactly(7, 14, 21);
  }
}
