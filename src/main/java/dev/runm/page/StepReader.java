package dev.runm.page;

import dev.runm.judge.Verdict;
import dev.runm.page.Step.Detail;
import dev.runm.plan.PlanAccess;
import dev.runm.plan.PlanNode;
import dev.runm.plan.PlanNode.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes the boxes of a statement's plan. */
final class StepReader {
  private final PageStatement statement;
  private final Map<PlanAccess, Integer> positions = new IdentityHashMap<>();
  private final Map<Integer, Double> costs = new HashMap<>();
  private int last;

  private StepReader(PageStatement statement) {
    this.statement = statement;
    List<PlanAccess> accesses = statement.plan().accesses();
    for (int i = 0; i < accesses.size(); i++) {
      positions.put(accesses.get(i), i);
    }
    noteCosts(statement.plan().roots());
  }

  /** Returns the outermost boxes; for a statement without a plan, one that says why. */
  static List<Step> read(PageStatement statement) {
    List<PlanNode> roots = statement.plan().roots();
    if (statement.plan().accesses().isEmpty()) {
      List<String> messages = statement.plan().messages();
      String why = messages.isEmpty() ? "MySQL plans no such statement" : messages.get(0);
      List<Detail> details = List.of(new Detail("plan", why));
      return List.of(
          new Step(
              1, false, "plain", why, "", List.of(), OptionalLong.empty(), 0, details, List.of()));
    }
    StepReader reader = new StepReader(statement);
    return reader.steps(roots);
  }

  /** The server tells the cost of a join up to each table: what each adds is its own. */
  private void noteCosts(List<PlanNode> siblings) {
    double before = 0;
    for (PlanNode node : siblings) {
      Optional<PlanAccess> access = node.access();
      if (access.isPresent() && access.get().estimate().cost() != null) {
        double cost = access.get().estimate().cost();
        costs.put(positions.get(access.get()), Math.max(0, cost - before));
        before = cost;
      }
      noteCosts(node.inputs());
    }
  }

  private List<Step> steps(List<PlanNode> nodes) {
    List<Step> steps = new ArrayList<>();
    nodes.forEach(node -> steps.add(step(node)));
    return steps;
  }

  private Step step(PlanNode node) {
    int number = ++last;
    return node.access()
        .map(access -> access(number, access, node))
        .orElseGet(() -> operation(number, node));
  }

  private Step access(int number, PlanAccess access, PlanNode node) {
    int position = positions.get(access);
    Verdict verdict = statement.judgement().accesses().get(position);
    double all = costs.values().stream().mapToDouble(Double::doubleValue).sum();
    double share = all > 0 ? costs.getOrDefault(position, 0.0) / all : 0;
    List<Detail> details =
        new ArrayList<>(AccessText.details(access, verdict, statement.judgement(), share));
    statement.judgement().findings().stream()
        .filter(finding -> finding.access().filter(where -> where == access).isPresent())
        .map(finding -> new Detail(finding.rule().name(), finding.sentence()))
        .forEach(details::add);
    return new Step(
        number,
        true,
        access.isWritten() ? "written" : verdict.code(),
        access.alias(),
        access.table().equals(access.alias()) ? "" : access.table(),
        AccessText.lines(access, verdict, statement.judgement()),
        handedOn(access),
        share,
        details,
        steps(node.inputs()));
  }

  private static OptionalLong handedOn(PlanAccess access) {
    Long expected = access.estimate().produced();
    return access
        .actual()
        .map(actual -> OptionalLong.of(actual.rows()))
        .orElse(expected == null ? OptionalLong.empty() : OptionalLong.of(expected));
  }

  private Step operation(int number, PlanNode outer) {
    PlanNode node = merged(outer);
    List<Step> inputs = steps(node.inputs());
    return new Step(
        number,
        false,
        "plain",
        node.text(),
        "",
        List.of(),
        OptionalLong.empty(),
        0,
        List.of(new Detail("step", node.text()), new Detail("takes", sources(inputs))),
        inputs);
  }

  /** A query block is one box with what it is for, and none where its union stands for it. */
  private static PlanNode merged(PlanNode node) {
    if (node.inputs().size() != 1) {
      return node;
    }
    PlanNode input = node.inputs().get(0);
    if (node.kind() == Kind.SELECT && input.kind() == Kind.UNION) {
      return input;
    }
    boolean made = node.kind() == Kind.MATERIALIZE || node.kind() == Kind.SUBQUERY;
    if (made && input.kind() == Kind.SELECT) {
      PlanNode block = merged(input);
      String text = node.text() + ", " + block.text();
      return new PlanNode(node.kind(), text, Optional.empty(), block.inputs());
    }
    return node;
  }

  private static String sources(List<Step> inputs) {
    List<String> titles = inputs.stream().map(Step::title).toList();
    return titles.isEmpty() ? "nothing" : String.join(", ", titles);
  }
}
