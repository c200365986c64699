package dev.runm.trace;

import java.util.Map;

/** Why an access won or lost, in words. */
final class Causes {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("not_applicable", "no condition on its first column"),
          Map.entry("unusable_here", "its value comes from a table that is read later"),
          Map.entry("no_valid_range_for_this_index", "no range on its first column"),
          Map.entry("heuristic_index_cheaper", "the same index by ref costs no more"),
          Map.entry("heuristic_eqref_already_found", "a unique index was found: one row at most"),
          Map.entry("range_uses_more_keyparts", "a range uses more of its columns"),
          Map.entry("clustered_pk_chosen_by_heuristics", "the primary key: the row itself"),
          Map.entry(
              "covering_index_better_than_full_scan", "the index found holds all that is read"),
          Map.entry(Considered.UNIQUE, "a unique index goes before cost: one row at most"),
          Map.entry(Considered.BY_RULE, "by a rule of MySQL: another one costs less"),
          Map.entry("one_row_at_most", "one row at most: read before all else"),
          Map.entry("no_such_row", "no such row: read before all else"),
          Map.entry("gives_the_order", "rows come in order: no sort"),
          Map.entry("cheapest_but_replaced", "won on cost, then replaced"),
          Map.entry("won_when_looked_at_again", "won when looked at again"),
          Map.entry("query_references_nonkey_column", "it does not hold all columns"),
          Map.entry("not_covering", "it does not hold all columns"),
          Map.entry("prefix_not_const_equality", "its first columns are not fixed"),
          Map.entry("has_group_by", "not with GROUP BY"),
          Map.entry("rowid_order_not_same", "its rows are in another order"),
          Map.entry("another_index_is_forced", "another index is forced"),
          Map.entry("no_matching_row", "no row matches"));

  private Causes() {}

  /** Returns MySQL's own words where there are none here. */
  static String words(String cause) {
    return WORDS.getOrDefault(cause, cause.replace('_', ' '));
  }
}
