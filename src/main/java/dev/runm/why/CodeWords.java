package dev.runm.why;

import dev.runm.model.CodeRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Entries on capabilities and groups in words. */
final class CodeWords {
  private CodeWords() {}

  /** Returns {@code require a and b, any c or d, forbid e; or …}. */
  static String asks(List<CodeRule> entries) {
    return entries.stream().map(CodeWords::asks).collect(Collectors.joining("; or "));
  }

  private static String asks(CodeRule entry) {
    List<String> parts = new ArrayList<>();
    if (!entry.require().isEmpty()) {
      parts.add("require " + list(entry.require(), "and"));
    }
    if (!entry.any().isEmpty()) {
      parts.add("any " + list(entry.any(), "or"));
    }
    if (!entry.forbid().isEmpty()) {
      parts.add("forbid " + list(entry.forbid(), "and"));
    }
    return String.join(", ", parts);
  }

  /** Returns {@code a, b and c}. */
  static String list(Collection<String> codes, String last) {
    List<String> all = List.copyOf(codes);
    int end = all.size() - 1;
    return end < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, end)) + " " + last + " " + all.get(end);
  }
}
