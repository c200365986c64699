package dev.runm.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a step of the server's tree says of the table that it reads.
 *
 * @param index the index by which it is read, or none
 * @param drops whether rows may be dropped uncounted: by a condition on the index, or since a
 *     better way to read was found while the statement ran
 */
record TreeAccess(String alias, Optional<String> index, boolean drops) {
  /** What stands for all indexes of a table whose rows are put together from several. */
  static final String MERGED = "merged";

  private static final String FUNCTION = "Materialize table function";
  private static final Set<String> OF_SEVERAL =
      Set.of("<union temporary>", "<intersect temporary>", "<except temporary>");
  private static final Pattern BY_INDEX =
      Pattern.compile("(?:[a-z-]+ )*?index [a-z ]+? on (.+?) using (\\S+)(.*)");
  private static final Pattern OTHERWISE =
      Pattern.compile("(?:Table scan on|Scan new records on|Constant row from) (.+)");
  private static final Pattern REPLANNED =
      Pattern.compile(
          "(?:Covering i|I)ndex range scan on (.+) \\(re-planned for each iteration\\).*");
  private static final String CONDITION = ", with index condition: ";

  /**
   * Returns the table that a step reads, if it reads one. A lookup of many keys at once counts its
   * loops otherwise than the plan expects, and counting rows is no reading of them.
   */
  static Optional<TreeAccess> of(TreeNode node) {
    if (isFunction(node)) {
      return Optional.of(new TreeAccess(Place.FUNCTION, Optional.empty(), false));
    }
    if (node.does("Multi-range")) {
      return Optional.empty();
    }
    String operation = node.operation().replace('\n', ' ');
    if (node.does(
        "Sort-deduplicate by row ID",
        "Deduplicate rows sorted by row ID",
        "Intersect rows sorted by row ID")) {
      return node.inputs().stream()
          .flatMap(TreeNode::all)
          .flatMap(input -> of(input).stream())
          .findFirst()
          .map(input -> new TreeAccess(input.alias(), Optional.of(MERGED), false));
    }
    Matcher replanned = REPLANNED.matcher(operation);
    if (replanned.matches()) {
      return Optional.of(new TreeAccess(replanned.group(1), Optional.empty(), true));
    }
    Matcher byIndex =
        BY_INDEX.matcher(Character.toLowerCase(operation.charAt(0)) + operation.substring(1));
    if (byIndex.matches()) {
      return Optional.of(
          new TreeAccess(
              byIndex.group(1),
              Optional.of(byIndex.group(2)),
              byIndex.group(3).contains(CONDITION)));
    }
    Matcher otherwise = OTHERWISE.matcher(operation);
    return otherwise.matches()
        ? Optional.of(new TreeAccess(otherwise.group(1), Optional.empty(), false))
        : Optional.empty();
  }

  /** Whether rows come from a function, with or without the step that reads its temporary table. */
  private static boolean isFunction(TreeNode node) {
    return node.does(FUNCTION)
        || node.does("Table scan on ")
            && node.inputs().stream().anyMatch(input -> input.does(FUNCTION));
  }

  /** Whether it is read without regard to the steps below it. */
  boolean isWhole() {
    return isMerged() || alias.equals(Place.FUNCTION);
  }

  /** Whether it stands for all indexes of a table whose rows are put together from several. */
  private boolean isMerged() {
    return index.filter(MERGED::equals).isPresent();
  }

  /** Whether the server makes the table for itself, and a plan doesn't name it. */
  boolean isTemporary() {
    return alias.equals("<temporary>");
  }

  /** Whether a table takes the rows of several query blocks. */
  static boolean isOfSeveral(String alias) {
    return OF_SEVERAL.contains(alias);
  }

  /** Whether the statement, or the server in its place, gives the table a name. */
  boolean isNamed() {
    return !isTemporary() && !isOfSeveral(alias);
  }

  /** Returns where it is. */
  Place in(List<String> block) {
    return Place.of(block, isOfSeveral(alias) ? Place.UNION : alias, index.orElse(null));
  }
}
