package dev.runm.search;

import java.util.Collection;
import java.util.List;

/**
 * A condition on how many of some codes a provider has: all of them, at least one, or none.
 *
 * @param ids ids of capabilities or provider groups
 */
record CodeTerm(List<Integer> ids, int atLeast, int atMost) {
  private static final int NOBODY = 0;

  /** Returns the ids; where there are none, one that nobody has, since SQL knows no empty list. */
  static List<Integer> orNobody(Collection<Integer> ids) {
    return ids.isEmpty() ? List.of(NOBODY) : List.copyOf(ids);
  }

  static CodeTerm all(List<Integer> ids) {
    return new CodeTerm(ids, ids.size(), ids.size());
  }

  static CodeTerm any(List<Integer> ids) {
    return new CodeTerm(ids, 1, ids.size());
  }

  static CodeTerm none(List<Integer> ids) {
    return new CodeTerm(ids, 0, 0);
  }

  /** Returns sets of ids of which a provider must have at least one for the term to hold. */
  List<List<Integer>> oneOf() {
    if (atLeast == 0) {
      return List.of();
    }
    return atLeast == ids.size() ? ids.stream().map(List::of).toList() : List.of(ids);
  }
}
