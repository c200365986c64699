package dev.runm.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Optimizer hints that keep indexes out of a query block, put beside those that it has. */
final class Hint {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Names that begin a hint of their own, so they are quoted as names of tables. */
  private static final Pattern HINT_WORD =
      Pattern.compile(
          "(?:NO_)?(?:BKA|BNL|ICP|MRR|MERGE|SEMIJOIN|SUBQUERY|SKIP_SCAN|HASH_JOIN|INDEX"
              + "|\\w+_INDEX|INDEX_MERGE|RANGE_OPTIMIZATION|DERIVED_CONDITION_PUSHDOWN)"
              + "|JOIN_\\w+|INTOEXISTS|MATERIALIZATION|DUPSWEEDOUT|FIRSTMATCH|LOOSESCAN|QB_NAME"
              + "|SET_VAR|MAX_EXECUTION_TIME|RESOURCE_GROUP",
          Pattern.CASE_INSENSITIVE);

  private Hint() {}

  /** Returns a comment that keeps these indexes out, by the tables' aliases. */
  static String comment(Map<String, List<String>> keptOut) {
    return "/*+ " + hints(keptOut) + " */";
  }

  /**
   * Returns the text of a hint that does so too. MySQL heeds only the first of several that speak
   * of the indexes of one table: those that keep others out are extended, others come later.
   */
  static String extended(String present, Map<String, List<String>> keptOut) {
    String text = present;
    Map<String, List<String>> left = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> one : keptOut.entrySet()) {
      Matcher same = hintOf("NO_INDEX", one.getKey()).matcher(text);
      Matcher chosen = hintOf("INDEX", one.getKey()).matcher(text);
      if (same.find()) {
        text =
            text.substring(0, same.start(1))
                + names(one.getValue())
                + ", "
                + text.substring(same.start(1));
      } else if (!chosen.find() || isAnyIn(one.getValue(), chosen.group(1))) {
        left.put(one.getKey(), one.getValue());
      }
    }
    return left.isEmpty() ? text : " " + hints(left) + text;
  }

  private static Pattern hintOf(String name, String alias) {
    return Pattern.compile(
        "(?<!\\w)" + name + "\\s*\\(\\s*`?" + Pattern.quote(alias) + "`?\\s+([^)]*)\\)",
        Pattern.CASE_INSENSITIVE);
  }

  private static boolean isAnyIn(List<String> indexes, String list) {
    List<String> listed =
        Arrays.stream(list.split(","))
            .map(name -> name.strip().replace("`", "").toLowerCase(Locale.ROOT))
            .toList();
    return indexes.stream().anyMatch(index -> listed.contains(index.toLowerCase(Locale.ROOT)));
  }

  private static String hints(Map<String, List<String>> keptOut) {
    List<String> hints = new ArrayList<>();
    keptOut.forEach(
        (alias, indexes) -> hints.add("NO_INDEX(" + name(alias) + " " + names(indexes) + ")"));
    return String.join(" ", hints);
  }

  /** Returns names of indexes as SQL has them. */
  static String names(List<String> indexes) {
    return String.join(", ", indexes.stream().map(Hint::name).toList());
  }

  private static String name(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !HINT_WORD.matcher(name).matches();
    return plain ? name : "`" + name.replace("`", "``") + "`";
  }
}
