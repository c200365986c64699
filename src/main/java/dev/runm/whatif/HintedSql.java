package dev.runm.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes SQL anew so that MySQL does without some indexes.
 *
 * <p>A table gets the hint NO_INDEX, in the query block that names it. MySQL then forgets what USE,
 * FORCE and IGNORE INDEX say of that table, so where they leave a choice they are kept instead: a
 * table that is forced to other indexes has no need of a hint, one that is forced to several gets
 * IGNORE INDEX for those that are kept out, and what IGNORE INDEX names goes into the hint.
 */
final class HintedSql {
  private final String schema;
  private final Map<String, Set<String>> keptOut;

  /**
   * @param schema the one that names without a schema are in
   * @param keptOut names of indexes by the name of their table in lower case
   */
  HintedSql(String schema, Map<String, Set<String>> keptOut) {
    this.schema = schema;
    this.keptOut = keptOut;
  }

  /** Text to put in, in the place of what is there up to {@code end}. */
  private record Edit(int start, int end, String text) {}

  /** Returns the statement; the same where it reads none of the tables. */
  String of(String sql) {
    List<Edit> edits = new ArrayList<>();
    for (QueryBlock block : QueryBlocks.of(sql)) {
      Map<String, List<String>> hinted = new LinkedHashMap<>();
      for (TableReference table : block.tables()) {
        Set<String> out = keptOutOf(table);
        if (!out.isEmpty()) {
          keepOut(table, out, hinted, edits);
        }
      }
      if (!hinted.isEmpty()) {
        edits.add(hint(block, hinted));
      }
    }
    edits.sort(Comparator.comparing(Edit::start).reversed());
    StringBuilder text = new StringBuilder(sql);
    edits.forEach(edit -> text.replace(edit.start, edit.end, edit.text));
    return text.toString();
  }

  private Set<String> keptOutOf(TableReference table) {
    if (table.schema().filter(named -> !named.equalsIgnoreCase(schema)).isPresent()) {
      return Set.of();
    }
    return keptOut.getOrDefault(table.table().toLowerCase(Locale.ROOT), Set.of());
  }

  private static void keepOut(
      TableReference table, Set<String> out, Map<String, List<String>> hinted, List<Edit> edits) {
    List<String> used = table.used().orElse(List.of());
    List<String> refused = used.stream().filter(out::contains).toList();
    if (table.used().isPresent() && refused.isEmpty()) {
      return;
    }
    if (used.size() > refused.size()) {
      String ignore = " IGNORE INDEX (" + Hint.names(refused) + ")";
      edits.add(new Edit(table.end(), table.end(), ignore));
      return;
    }
    Set<String> all = caseless(out);
    all.addAll(table.ignored());
    hinted.put(table.alias(), List.copyOf(all));
  }

  /** Returns a set in which names of indexes are found however they are written. */
  static Set<String> caseless(Set<String> names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(names);
    return set;
  }

  private static Edit hint(QueryBlock block, Map<String, List<String>> hinted) {
    return block
        .hint()
        .map(
            hint ->
                new Edit(
                    hint.start(), hint.end(), "/*+" + Hint.extended(hint.text(), hinted) + "*/"))
        .orElseGet(
            () -> new Edit(block.hintPlace(), block.hintPlace(), " " + Hint.comment(hinted)));
  }
}
