package dev.runm.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of each place of a statement what was counted there, by the server's tree. */
final class TreePlaces {
  private static final Pattern SUBQUERY = Pattern.compile("Select #(\\d+) .*", Pattern.DOTALL);
  private static final Pattern OF_SEVERAL =
      Pattern.compile(
          "(?:Union|Intersect|Except|Materialize union CTE|Materialize recursive CTE).*",
          Pattern.DOTALL);

  /** Below stand two ways to read a table, for which the plan has one access. */
  private static final String EITHER = "Alternative plans for IN subquery";

  private final Map<Place, List<Actual>> places = new LinkedHashMap<>();

  private TreePlaces() {}

  static Map<Place, List<Actual>> of(List<TreeNode> roots) {
    TreePlaces walk = new TreePlaces();
    roots.forEach(root -> walk.step(root, Place.STATEMENT, false));
    return walk.places;
  }

  /**
   * @param cut whether a step above may stop before it has all rows
   */
  private void step(TreeNode node, List<String> outer, boolean cut) {
    Matcher subquery = SUBQUERY.matcher(node.operation());
    List<String> block =
        subquery.matches() ? Place.subquery(Integer.parseInt(subquery.group(1))) : outer;
    Optional<TreeAccess> access = TreeAccess.of(node);
    access.filter(table -> !table.isTemporary()).ifPresent(table -> note(node, table, block, cut));
    if (access.filter(TreeAccess::isWhole).isPresent() || node.does(EITHER)) {
      return;
    }
    List<String> inner =
        access.filter(TreeAccess::isNamed).isPresent()
            ? Place.behind(block, access.get().alias())
            : block;
    boolean several = node.does("Append") || OF_SEVERAL.matcher(node.operation()).matches();
    for (int i = 0; i < node.inputs().size(); i++) {
      step(
          node.inputs().get(i),
          several ? Place.member(inner, i) : inner,
          Stops.early(node, i, cut));
    }
  }

  private void note(TreeNode node, TreeAccess table, List<String> block, boolean cut) {
    node.run()
        .ifPresent(
            run ->
                places
                    .computeIfAbsent(table.in(block), at -> new ArrayList<>())
                    .add(
                        new Actual(
                            run.rows(),
                            run.loops(),
                            run.first(),
                            run.last(),
                            cut || table.drops())));
  }
}
