package dev.runm.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One table of a report.
 *
 * @param title the heading; what follows its first line, such as a statement, is drawn below it as
 *     it is
 * @param rows cells in the order of the columns; a cell is a string, a {@link Styled} string, a
 *     {@link Branch}, a number, a {@link Count}, a {@link ByteCount}, a {@link PointInTime}, a
 *     {@link TimeSpan}, a boolean, a list of strings or null, or one of these {@link Painted}
 * @param noun what a row is, in the plural, for the line below the table: {@code (3 providers)};
 *     empty where rows are not worth counting
 * @param notes lines for the reader, such as why the table is empty: below the table at the
 *     terminal, on standard error in the formats for machines
 * @param facts whether each row is a fact about one thing: its name, then its value
 */
public record Section(
    Optional<String> title,
    List<Column> columns,
    List<List<Object>> rows,
    String noun,
    List<String> notes,
    boolean facts) {
  /** A table without a heading and notes. */
  public static Section of(List<Column> columns, List<List<Object>> rows, String noun) {
    return new Section(Optional.empty(), columns, rows, noun, List.of(), false);
  }

  /**
   * A table of facts about one thing.
   *
   * @param what the thing is, such as {@code provider}
   * @param rows the name and the value of each
   */
  public static Section facts(String what, List<List<Object>> rows) {
    List<Column> columns = List.of(Column.text(what), Column.text("value"));
    return new Section(Optional.empty(), columns, rows, "", List.of(), true);
  }

  /** Returns this table below a heading. */
  public Section titled(String heading) {
    return new Section(Optional.of(heading), columns, rows, noun, notes, facts);
  }

  /** Returns this table with {@code lines} as its notes. */
  public Section noting(List<String> lines) {
    return new Section(title, columns, rows, noun, lines, facts);
  }

  /** Returns this table of facts as one row, in which each is a column; any other as it is. */
  Section asRecord() {
    if (!facts) {
      return this;
    }
    List<Column> names =
        rows.stream().map(fact -> Column.text(String.valueOf(fact.get(0)))).toList();
    List<Object> values = rows.stream().map(fact -> fact.get(1)).toList();
    return new Section(title, names, List.of(values), columns.get(0).name() + "s", notes, false);
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

  /** Returns the names of the columns, each once: a second column {@code id} is {@code id_2}. */
  public List<String> distinctNames() {
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      String name = column.name();
      for (int i = 2; names.contains(name); i++) {
        name = column.name() + "_" + i;
      }
      names.add(name);
    }
    return names;
  }

  private List<List<Object>> rowsIn(List<String> names) {
    List<String> own = columns.stream().map(Column::name).toList();
    List<Integer> places = names.stream().map(own::indexOf).toList();
    return LazyList.of(
        rows,
        row -> places.stream().<Object>map(place -> place < 0 ? null : row.get(place)).toList());
  }

  /** Returns what a person reads in it: the heading, the cells row by row, the notes. */
  public Stream<String> texts() {
    Stream<String> cells =
        rows.stream()
            .flatMap(
                row ->
                    IntStream.range(0, row.size())
                        .mapToObj(i -> Cell.shown(row.get(i), columns.get(i).kind())));
    return Stream.of(title.stream(), cells, notes.stream()).flatMap(some -> some);
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
    return new Section(title, fewer, cells, noun, notes, facts);
  }

  /** Cells may be null, which Stream.toList allows. */
  private static List<Object> pick(List<Object> row, List<Integer> shown) {
    return shown.stream().<Object>map(row::get).toList();
  }
}
