package dev.runm.check;

import dev.runm.model.CodeRule;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Whether lists of rules on codes hold. */
final class CodeRules {
  private CodeRules() {}

  /** All rules that only forbid hold, and one of the others, if there are others. */
  static boolean hold(List<CodeRule> rules, Set<String> has) {
    List<CodeRule> forbidding = rules.stream().filter(CodeRule::onlyForbids).toList();
    List<CodeRule> alternatives = rules.stream().filter(rule -> !rule.onlyForbids()).toList();
    return forbidding.stream().allMatch(rule -> holds(rule, has))
        && (alternatives.isEmpty() || alternatives.stream().anyMatch(rule -> holds(rule, has)));
  }

  private static boolean holds(CodeRule rule, Set<String> has) {
    return has.containsAll(rule.require())
        && (rule.any().isEmpty() || !Collections.disjoint(rule.any(), has))
        && Collections.disjoint(rule.forbid(), has);
  }
}
