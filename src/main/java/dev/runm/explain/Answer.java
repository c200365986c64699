package dev.runm.explain;

import dev.runm.judge.Judgement;
import dev.runm.judge.Verdict;
import dev.runm.locks.Footprint;
import dev.runm.output.Figures;
import dev.runm.plan.PlanAccess;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The one line that people come for: did every access use an index? */
final class Answer {
  private Answer() {}

  /** What is said where the command failed: what it sent until then is no answer. */
  static String of(Explanation explanation, Wish wish) {
    boolean failed = wish.footprint().flatMap(Footprint::failure).isPresent();
    return failed
        ? "The command failed: this is what it did until then (%s, rolled back)."
            .formatted(Figures.count(explanation.statements().size(), "statements"))
        : of(explanation);
  }

  static String of(Explanation explanation) {
    List<ExplainedStatement> statements = explanation.statements();
    if (statements.isEmpty()) {
      return "The command sent no statement.";
    }
    if (explanation.verdict() == Verdict.INDEX) {
      long unplanned = statements.stream().filter(each -> !each.isPlanned()).count();
      String count = Figures.count(statements.size(), "statements");
      if (unplanned == statements.size()) {
        return "There is no plan to judge (%s, rolled back).".formatted(count);
      }
      if (!explanation.nesting().isEmpty()) {
        return "Every access that has a plan used an index, and what triggers or functions did in %s has none (%s, rolled back)."
            .formatted(numbered(explanation.nesting()), count);
      }
      if (unplanned > 0) {
        count += ", of which %d without a plan".formatted(unplanned);
      }
      return statements.stream().anyMatch(ExplainedStatement::reads)
          ? "Yes: every access used an index (%s, rolled back).".formatted(count)
          : "No table is read%s (%s, rolled back).".formatted(reasons(statements), count);
    }
    Map<Verdict, Map<String, Set<Integer>>> bad = new EnumMap<>(Verdict.class);
    for (int i = 0; i < statements.size(); i++) {
      addBad(i + 1, statements.get(i), bad);
    }
    return bad.entrySet().stream()
        .sorted(Map.Entry.<Verdict, Map<String, Set<Integer>>>comparingByKey().reversed())
        .map(entry -> words(entry.getKey()) + " of " + places(entry.getValue()))
        .collect(Collectors.joining("; ", "No: ", "."));
  }

  /** Returns where: {@code statements 2, 3}. */
  static String numbered(List<Integer> statements) {
    String numbers =
        statements.stream().map(number -> "" + number).collect(Collectors.joining(", "));
    return (statements.size() == 1 ? "statement " : "statements ") + numbers;
  }

  /** What the server says in the place of a plan. */
  private static String reasons(List<ExplainedStatement> statements) {
    List<String> said =
        statements.stream().flatMap(each -> each.plan().messages().stream()).distinct().toList();
    return said.isEmpty() ? "" : ": " + String.join("; ", said);
  }

  private static void addBad(
      int number, ExplainedStatement explained, Map<Verdict, Map<String, Set<Integer>>> bad) {
    Judgement judgement = explained.judgement();
    List<PlanAccess> accesses = explained.plan().accesses();
    for (int i = 0; i < accesses.size(); i++) {
      Verdict verdict = judgement.accesses().get(i);
      if (verdict != Verdict.INDEX) {
        bad.computeIfAbsent(verdict, key -> new TreeMap<>())
            .computeIfAbsent(accesses.get(i).table(), key -> new TreeSet<>())
            .add(number);
      }
    }
  }

  private static String places(Map<String, Set<Integer>> tables) {
    return tables.entrySet().stream()
        .map(entry -> "%s (%s)".formatted(entry.getKey(), numbered(List.copyOf(entry.getValue()))))
        .collect(Collectors.joining(", "));
  }

  private static String words(Verdict verdict) {
    return verdict == Verdict.COSTLY ? "costly reading" : verdict.words();
  }
}
