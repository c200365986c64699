package dev.runm.trace;

import dev.runm.trace.JoinStep.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the search for the best join order. */
final class JoinSearch {
  /** An index of which only one entry is read for each group or prefix. */
  private static final Pattern JUMPS = Pattern.compile("index_for_(group_by|skip_scan)\\((.*)\\)");

  private final List<JoinStep> steps = new ArrayList<>();

  private JoinSearch() {}

  /** Returns every step of the search, with the one that ends the chosen order as won. */
  static List<JoinStep> of(JsonNode plans) {
    JoinSearch search = new JoinSearch();
    plans.forEach(search::step);
    return search.decided();
  }

  private void step(JsonNode plan) {
    JsonNode rest = plan.path("rest_of_plan");
    steps.add(
        new JoinStep(
            Fields.texts(plan.path("plan_prefix")).stream()
                .map(name -> TableName.of(name).alias())
                .toList(),
            TableName.of(Fields.text(plan, "table")).alias(),
            accesses(plan.path("best_access_path").path("considered_access_paths")),
            Fields.number(plan, "rows_for_plan"),
            Fields.number(plan, "new_cost_for_plan", "cost_for_plan"),
            rest.isEmpty() ? outcome(plan) : Outcome.WENT_ON));
    rest.forEach(this::step);
  }

  private static Outcome outcome(JsonNode plan) {
    if (Fields.isTrue(plan, "pruned_by_cost")) {
      return Outcome.PRUNED_BY_COST;
    }
    if (Fields.isTrue(plan, "pruned_by_heuristic")) {
      return Outcome.PRUNED_BY_HEURISTIC;
    }
    return Fields.isTrue(plan, "chosen") ? Outcome.BEATEN : Outcome.LEFT;
  }

  /** The last order that was the best wins. An order that is given has one step behind another. */
  private List<JoinStep> decided() {
    int won = -1;
    for (int i = 0; i < steps.size(); i++) {
      won = steps.get(i).outcome() == Outcome.BEATEN ? i : won;
    }
    int last = steps.size() - 1;
    for (int i = 0; won < 0 && i < last; i++) {
      steps.set(i, steps.get(i).with(Outcome.WENT_ON));
    }
    if (last >= 0) {
      int winner = won < 0 ? last : won;
      steps.set(winner, steps.get(winner).with(Outcome.WON));
    }
    return List.copyOf(steps);
  }

  /** Of several that are marked as chosen, the last one beat those before it. */
  private static List<Considered> accesses(JsonNode paths) {
    List<Considered> accesses = new ArrayList<>();
    for (JsonNode path : paths) {
      if (path.has("access_type")) {
        accesses.add(access(path));
      }
    }
    Optional<Considered> winner =
        accesses.stream().filter(Considered::chosen).reduce((one, other) -> other);
    return Considered.compared(accesses, winner).stream()
        .map(each -> each.chosen(each.best()))
        .toList();
  }

  private static Considered access(JsonNode path) {
    String range = Fields.text(path.path("range_details"), "used_index");
    String index = range.isEmpty() ? Fields.text(path, "index") : range;
    boolean unusable = Fields.isFalse(path, "usable");
    String cause = Fields.text(path, "cause");
    Matcher jumps = JUMPS.matcher(index);
    boolean jumping = jumps.matches();
    String why = unusable && cause.isEmpty() ? "unusable_here" : cause.equals("cost") ? "" : cause;
    return Considered.of(
            Basis.JOIN,
            jumping
                ? jumps.group(1).replace("_by", "").replace('_', ' ')
                : Fields.text(path, "access_type"),
            jumping ? jumps.group(2) : index.isEmpty() ? null : index,
            Fields.number(path, "rows_to_scan", "rows"),
            Fields.cost(path),
            why)
        .chosen(Fields.isTrue(path, "chosen"));
  }
}
