package dev.runm.output;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** An answer in which those cells are marked that are others than in the answer before. */
final class Changes implements Report {
  private final Report now;
  private final List<Section> before;

  Changes(Report before, Report now) {
    this.now = now;
    this.before = before.sections();
  }

  @Override
  public List<Section> sections() {
    List<Section> sections = now.sections();
    return IntStream.range(0, sections.size())
        .mapToObj(i -> i < before.size() ? marked(sections.get(i), before.get(i)) : sections.get(i))
        .toList();
  }

  /**
   * A row is known by its first cell; by its place where that is a new one in place of another, or
   * where several rows have the same.
   */
  private static Section marked(Section section, Section old) {
    if (!section.columns().equals(old.columns())) {
      return section;
    }
    Map<String, List<Object>> known = byKey(old);
    boolean named = known.size() == old.rows().size();
    Set<String> kept = byKey(section).keySet();
    List<List<Object>> rows =
        IntStream.range(0, section.rows().size())
            .mapToObj(
                i -> {
                  List<Object> row = section.rows().get(i);
                  List<Object> same = named ? known.get(key(row)) : null;
                  List<Object> there = i < old.rows().size() ? old.rows().get(i) : null;
                  boolean replaced = there != null && !(named && kept.contains(key(there)));
                  return marked(row, same == null && replaced ? there : same);
                })
            .toList();
    return new Section(
        section.title(), section.columns(), rows, section.noun(), section.notes(), section.facts());
  }

  private static Map<String, List<Object>> byKey(Section section) {
    Map<String, List<Object>> rows = new HashMap<>();
    section.rows().forEach(row -> rows.put(key(row), row));
    return rows;
  }

  private static String key(List<Object> row) {
    return row.isEmpty() ? "" : String.valueOf(row.get(0));
  }

  private static List<Object> marked(List<Object> row, List<Object> was) {
    return IntStream.range(0, row.size())
        .mapToObj(
            i ->
                was != null && Objects.equals(text(row.get(i)), text(was.get(i)))
                    ? row.get(i)
                    : (Object) new Painted(row.get(i), Style.CHANGED))
        .toList();
  }

  private static String text(Object cell) {
    return cell == null ? null : Cell.bare(cell, ",");
  }

  @Override
  public Object document() {
    return now.document();
  }

  @Override
  public Optional<Picture> drawing(Format format, Duration elapsed) {
    return now.drawing(format, elapsed);
  }
}
