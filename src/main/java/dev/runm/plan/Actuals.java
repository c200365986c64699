package dev.runm.plan;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what EXPLAIN ANALYZE counted beside the accesses of a plan that was read from another answer
 * of the server. The two name query blocks differently: so an access is known by its block, name
 * and index, or by name and index alone if there is only one such in the statement. What is still
 * not certain is left out.
 *
 * <p>Tables that were read before the statement ran (access {@code const}) are not counted at all.
 */
public final class Actuals {
  private Actuals() {}

  /** Returns the plan with what was counted. */
  public static Plan beside(Plan plan, List<TreeNode> tree) {
    Map<Place, List<PlanAccess>> planned = PlanPlaces.of(plan);
    Map<Place, List<Actual>> counted = TreePlaces.of(tree);
    Map<PlanAccess, Actual> found =
        new IdentityHashMap<>(matched(anywhere(planned), anywhere(counted)));
    found.putAll(matched(planned, counted));
    return new Plan(
        plan.roots().stream().map(root -> root.withActuals(found)).toList(), plan.messages());
  }

  private static Map<PlanAccess, Actual> matched(
      Map<Place, List<PlanAccess>> planned, Map<Place, List<Actual>> counted) {
    Map<PlanAccess, Actual> found = new IdentityHashMap<>();
    planned.forEach(
        (place, accesses) -> {
          List<Actual> actuals = counted.getOrDefault(place, List.of());
          if (accesses.size() == 1 && actuals.size() == 1) {
            found.put(accesses.get(0), actuals.get(0));
          }
        });
    return found;
  }

  private static <T> Map<Place, List<T>> anywhere(Map<Place, List<T>> places) {
    return places.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().anywhere(),
                Map.Entry::getValue,
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList(),
                HashMap::new));
  }
}
