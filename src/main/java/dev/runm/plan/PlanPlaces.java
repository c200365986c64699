package dev.runm.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of each place of a statement which accesses of its plan are there. */
final class PlanPlaces {
  private static final Pattern UNION = Pattern.compile("<(?:union|intersect|except)(\\d+).*");
  private static final String OUTSIDE_OF_JOINS = "<materialized_subquery>";

  private final Map<Place, List<PlanAccess>> places = new LinkedHashMap<>();

  private PlanPlaces() {}

  static Map<Place, List<PlanAccess>> of(Plan plan) {
    PlanPlaces walk = new PlanPlaces();
    plan.roots().forEach(root -> walk.step(root, Place.STATEMENT));
    return walk.places;
  }

  private void step(PlanNode node, List<String> block) {
    node.access()
        .ifPresent(
            access ->
                places.computeIfAbsent(place(access, block), at -> new ArrayList<>()).add(access));
    int members = 0;
    for (PlanNode input : node.inputs()) {
      boolean member = node.kind() == PlanNode.Kind.UNION && input.kind() == PlanNode.Kind.SELECT;
      step(input, member ? Place.member(block, members) : inner(node, input, block));
      members += member ? 1 : 0;
    }
  }

  private static boolean isOfSeveral(String alias) {
    return UNION.matcher(alias).matches() || TreeAccess.isOfSeveral(alias);
  }

  private static List<String> inner(PlanNode node, PlanNode input, List<String> block) {
    if (input.kind() == PlanNode.Kind.MATERIALIZE) {
      return Place.behind(block, node.text());
    }
    if (input.kind() == PlanNode.Kind.SUBQUERY) {
      OptionalInt number = number(input);
      return number.isPresent() ? Place.subquery(number.getAsInt()) : block;
    }
    return block;
  }

  private static Place place(PlanAccess access, List<String> block) {
    String alias = access.alias();
    if (isOfSeveral(alias)) {
      alias = Place.UNION;
    } else if (access.isFunction() && access.key() == null) {
      alias = Place.FUNCTION;
    }
    return access.access().equals("index_merge")
        ? new Place(block, alias, TreeAccess.MERGED)
        : Place.of(block, alias, access.key());
  }

  /** The number of a subquery is that of its first query block. */
  private static OptionalInt number(PlanNode subquery) {
    return subquery
        .all()
        .flatMap(node -> node.access().stream())
        .filter(access -> !access.alias().equals(OUTSIDE_OF_JOINS))
        .mapToInt(PlanPlaces::block)
        .findFirst();
  }

  private static int block(PlanAccess access) {
    Matcher union = UNION.matcher(access.alias());
    return union.matches() ? Integer.parseInt(union.group(1)) : access.select();
  }
}
