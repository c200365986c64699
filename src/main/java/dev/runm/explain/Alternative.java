package dev.runm.explain;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A way to run a command otherwise.
 *
 * @param names what is otherwise; nothing where all is as it is
 * @param around makes it so around what runs the command, and as it was again after it
 */
record Alternative(List<String> names, UnaryOperator<Supplier<Variant>> around) {
  boolean isEmpty() {
    return names.isEmpty();
  }

  String name() {
    return String.join(", ", names);
  }

  Variant during(Supplier<Variant> run) {
    return around.apply(run).get();
  }
}
