package dev.runm.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeCellsTest {
  private static final List<Branch> BRANCHES =
      List.of(
          new Branch(List.of(), "root", false),
          new Branch(List.of(false), "first", false),
          new Branch(List.of(false, true), "deep", true),
          new Branch(List.of(true), "last", false),
          new Branch(List.of(true, false), "deeper", false));

  @Test
  void linesLeadFromTheRootToEveryCell() {
    assertThat(BRANCHES)
        .extracting(branch -> Cell.drawn(branch, Column.Kind.TEXT, new Look(80, 0, true)))
        .containsExactly("root", "├─ first", "│  └─ deep ←", "└─ last", "   ├─ deeper");
  }

  @Test
  void aTerminalOfAsciiGetsTheSameInAsManyCells() {
    assertThat(BRANCHES)
        .extracting(branch -> Cell.drawn(branch, Column.Kind.TEXT, new Look(80, 0, false)))
        .containsExactly("root", "|- first", "|  `- deep <", "`- last", "   |- deeper")
        .zipSatisfy(
            BRANCHES,
            (ascii, branch) ->
                assertThat(ScreenText.width(branch.drawn())).isEqualTo(ascii.length()));
  }

  @Test
  void machinesGetTheTextAlone() {
    assertThat(BRANCHES)
        .extracting(branch -> Cell.bare(branch, ","))
        .containsExactly("root", "first", "deep", "last", "deeper");
  }

  @Test
  void aTimeIsReadableForPeopleAndANumberForMachines() {
    PointInTime time = new PointInTime(Instant.parse("2026-12-01T00:00:00Z").getEpochSecond());
    assertThat(Cell.shown(time, Column.Kind.TEXT)).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(Cell.bare(time, ",")).isEqualTo("1796083200");
    assertThat(time.value()).isEqualTo(1796083200L);
  }

  @Test
  void neverIsAWordAndNothingInADocument() {
    PointInTime never = new PointInTime(Long.MAX_VALUE);
    assertThat(Cell.shown(never, Column.Kind.TEXT)).isEqualTo("never");
    assertThat(Cell.bare(never, ",")).isEqualTo("never");
    assertThat(never.value()).isNull();
    assertThat(Cell.shown(new PointInTime(Long.MAX_VALUE - 1), Column.Kind.TEXT))
        .isEqualTo("9223372036854775806");
  }
}
