package dev.runm.output;

import static dev.runm.output.Drawing.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final List<Column> COLUMNS = List.of(Column.text("name"), Column.number("n"));

  @Test
  void aCellThatIsAnotherIsMarkedAndStillShownAsItsColumnIs() {
    assertThat(marked(List.of(row("a", 1000), row("b", 2)), List.of(row("a", 2000), row("b", 2))))
        .containsExactly("a *2,000*", "b 2");
  }

  @Test
  void aRowThatMovedIsKnownByItsFirstCell() {
    assertThat(marked(List.of(row("a", 1), row("b", 2)), List.of(row("b", 2), row("a", 1))))
        .containsExactly("b 2", "a 1");
  }

  @Test
  void aNewRowIsMarkedWhole() {
    assertThat(marked(List.of(row("a", 1)), List.of(row("new", 1), row("a", 1))))
        .containsExactly("*new* *1*", "a 1");
  }

  @Test
  void aFirstCellThatTookThePlaceOfAnotherLeavesTheRestOfTheRow() {
    assertThat(marked(List.of(row("10:00", 100)), List.of(row("10:01", 100))))
        .containsExactly("*10:01* 100");
  }

  @Test
  void rowsOfOneNameAreComparedByTheirPlace() {
    assertThat(marked(List.of(row("a", 1), row("a", 2)), List.of(row("a", 1), row("a", 3))))
        .containsExactly("a 1", "a *3*");
  }

  @Test
  void valuesThatAreNullAreCompared() {
    assertThat(marked(List.of(row("a", null)), List.of(row("a", 1)))).containsExactly("a *1*");
    assertThat(marked(List.of(row("a", 1)), List.of(row("a", (Object) null))))
        .containsExactly("a **");
  }

  private static List<String> marked(List<List<Object>> before, List<List<Object>> now) {
    Report changes = new Changes(report(before), report(now));
    return changes.sections().get(0).rows().stream()
        .map(
            cells ->
                shown(cells.get(0), Column.Kind.TEXT)
                    + " "
                    + shown(cells.get(1), Column.Kind.NUMBER))
        .toList();
  }

  private static String shown(Object cell, Column.Kind kind) {
    String text = Cell.shown(cell, kind);
    return Cell.style(cell) == Style.CHANGED ? "*" + text + "*" : text;
  }

  private static Report report(List<List<Object>> rows) {
    return Drawing.report(Map.of(), Section.of(COLUMNS, rows, "rows"));
  }
}
