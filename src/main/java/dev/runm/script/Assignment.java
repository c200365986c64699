package dev.runm.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code set NAME = VALUE…} says, with or without blanks around the sign.
 *
 * @param values the words behind the sign
 */
record Assignment(String name, List<String> values) {
  /** Reads what stands behind {@code set}, if there is an equals sign behind the name. */
  static Optional<Assignment> of(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String first = words.get(0);
    int equals = first.indexOf('=');
    if (equals > 0) {
      String value = first.substring(equals + 1);
      List<String> rest = words.subList(1, words.size());
      return Optional.of(
          new Assignment(
              first.substring(0, equals),
              value.isEmpty() && !rest.isEmpty() ? rest : joined(value, rest)));
    }
    return words.size() > 1 && words.get(1).equals("=")
        ? Optional.of(new Assignment(first, words.subList(2, words.size())))
        : Optional.empty();
  }

  private static List<String> joined(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }
}
