package dev.runm.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * One table of a report.
 *
 * @param title the heading; what follows its first line, such as a statement, is drawn below it as
 *     it is
 * @param rows cells in the order of the columns; a cell is a string, a {@link Styled} string, a
 *     {@link Branch}, a number, a {@link ByteCount}, a {@link PointInTime}, a boolean, a list of
 *     strings or null
 * @param noun what a row is, in the plural, for the line below the table: {@code (3 providers)};
 *     empty where rows are not worth counting
 * @param notes lines for the reader, such as why the table is empty: below the table at the
 *     terminal, on standard error in the formats for machines
 */
public record Section(
    Optional<String> title,
    List<Column> columns,
    List<List<Object>> rows,
    String noun,
    List<String> notes) {
  /** A table without a heading and notes. */
  public static Section of(List<Column> columns, List<List<Object>> rows, String noun) {
    return new Section(Optional.empty(), columns, rows, noun, List.of());
  }

  /** Returns this table below a heading. */
  public Section titled(String heading) {
    return new Section(Optional.of(heading), columns, rows, noun, notes);
  }

  /** Returns this table with {@code lines} as its notes. */
  public Section noting(List<String> lines) {
    return new Section(title, columns, rows, noun, lines);
  }

  /**
   * Returns one table of the rows of several: with all their columns, empty where a table lacks
   * one. Columns of one name become one, so no table has two of the same name. A heading stands
   * before each note of its table.
   */
  public static Section joined(List<Section> sections) {
    Map<String, Column> columns = new LinkedHashMap<>();
    sections.forEach(each -> each.columns.forEach(one -> columns.putIfAbsent(one.name(), one)));
    List<String> names = List.copyOf(columns.keySet());
    List<List<List<Object>>> rows =
        sections.stream().map(section -> section.rowsIn(names)).toList();
    List<String> notes =
        sections.stream()
            .flatMap(
                each ->
                    each.notes.stream()
                        .map(note -> each.title.map(title -> title + ": " + note).orElse(note)))
            .toList();
    return Section.of(List.copyOf(columns.values()), LazyList.joined(rows), sections.get(0).noun)
        .noting(notes);
  }

  private List<List<Object>> rowsIn(List<String> names) {
    List<String> own = columns.stream().map(Column::name).toList();
    List<Integer> places = names.stream().map(own::indexOf).toList();
    return LazyList.of(
        rows,
        row -> places.stream().<Object>map(place -> place < 0 ? null : row.get(place)).toList());
  }

  /** Returns this table with those columns only that pass. */
  Section only(Predicate<Column> test) {
    List<Integer> shown =
        IntStream.range(0, columns.size()).filter(i -> test.test(columns.get(i))).boxed().toList();
    if (shown.size() == columns.size()) {
      return this;
    }
    List<Column> fewer = shown.stream().map(columns::get).toList();
    List<List<Object>> cells = rows.stream().<List<Object>>map(row -> pick(row, shown)).toList();
    return new Section(title, fewer, cells, noun, notes);
  }

  /** Cells may be null, which Stream.toList allows. */
  private static List<Object> pick(List<Object> row, List<Integer> shown) {
    return shown.stream().<Object>map(row::get).toList();
  }
}
