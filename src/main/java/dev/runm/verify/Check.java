package dev.runm.verify;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Something that must hold.
 *
 * @param name stable, its family before the first dot
 * @param asserts what must hold, in words
 * @param statement what finds out
 */
record Check(
    String name, String asserts, BiFunction<VerifyMapper, Scope, List<Finding>> statement) {

  /** Whether {@code wish} is this check's name, or a family that it belongs to. */
  boolean isMeantBy(String wish) {
    return name.equals(wish) || name.startsWith(wish + ".");
  }
}
