package dev.runm.search;

import dev.runm.model.CodeRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Lists of code rules as the statements want them.
 *
 * @param terms conditions that all must hold
 * @param choices lists of alternatives; of each list one alternative must hold, with all its terms
 */
record CodeConditions(List<CodeTerm> terms, List<List<List<CodeTerm>>> choices) {

  /**
   * Puts together lists of rules that all must hold. In each list, rules that only forbid always
   * apply, and one of the others, if there are any, must hold.
   */
  static CodeConditions of(
      List<List<CodeRule>> lists, Function<Collection<String>, List<Integer>> ids) {
    List<CodeTerm> terms = new ArrayList<>();
    List<List<List<CodeTerm>>> choices = new ArrayList<>();
    for (List<CodeRule> rules : lists) {
      List<List<CodeTerm>> alternatives = new ArrayList<>();
      for (CodeRule rule : rules) {
        if (rule.onlyForbids()) {
          terms.addAll(termsOf(rule, ids));
        } else {
          alternatives.add(termsOf(rule, ids));
        }
      }
      if (alternatives.size() == 1) {
        terms.addAll(alternatives.get(0));
      } else if (!alternatives.isEmpty()) {
        choices.add(alternatives);
      }
    }
    return new CodeConditions(terms, choices);
  }

  /** Returns the terms of each entry. */
  static List<List<CodeTerm>> alternatives(
      List<CodeRule> entries, Function<Collection<String>, List<Integer>> ids) {
    return entries.stream().map(entry -> termsOf(entry, ids)).toList();
  }

  private static List<CodeTerm> termsOf(
      CodeRule rule, Function<Collection<String>, List<Integer>> ids) {
    List<CodeTerm> terms = new ArrayList<>();
    if (!rule.require().isEmpty()) {
      terms.add(CodeTerm.all(ids.apply(rule.require())));
    }
    if (!rule.any().isEmpty()) {
      terms.add(CodeTerm.any(ids.apply(rule.any())));
    }
    if (!rule.forbid().isEmpty()) {
      terms.add(CodeTerm.none(ids.apply(rule.forbid())));
    }
    return terms;
  }

  /** Returns these conditions and some more that must hold too. */
  CodeConditions and(List<CodeTerm> more) {
    List<CodeTerm> all = new ArrayList<>(terms);
    all.addAll(more);
    return new CodeConditions(all, choices);
  }

  /**
   * Returns sets of ids of which a provider must have at least one in any case.
   *
   * @param size how many providers have one of some ids; of an alternative, the smallest set counts
   */
  List<List<Integer>> oneOf(ToLongFunction<List<Integer>> size) {
    List<List<Integer>> sets = new ArrayList<>();
    terms.forEach(term -> sets.addAll(term.oneOf()));
    for (List<List<CodeTerm>> choice : choices) {
      Set<Integer> union = new TreeSet<>();
      for (List<CodeTerm> alternative : choice) {
        alternative.stream()
            .flatMap(term -> term.oneOf().stream())
            .min(Comparator.comparingLong(size))
            .ifPresent(union::addAll);
      }
      sets.add(List.copyOf(union));
    }
    return sets;
  }

  /** Returns the ids that a provider must have in any case. */
  List<Integer> requiredIds() {
    return terms.stream()
        .filter(term -> term.atLeast() == term.ids().size())
        .flatMap(term -> term.ids().stream())
        .distinct()
        .toList();
  }
}
