package dev.runm.check;

import dev.runm.check.GroupAnswer.Row;
import dev.runm.check.GroupAnswer.Supply;
import dev.runm.output.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is wrong with the answer for one request group. */
final class Differences {
  private static final int SHOWN = 3;

  private final Map<String, List<String>> found = new LinkedHashMap<>();

  private Differences() {}

  /**
   * Compares; of an answer with a limit every row must be right, and as many as the limit be there.
   *
   * @param limit null for none
   */
  static Optional<String> between(GroupAnswer full, GroupAnswer answer, Integer limit) {
    Differences differences = new Differences();
    differences.compare(full, answer, limit);
    return differences.sentence(full.group());
  }

  private void compare(GroupAnswer full, GroupAnswer answer, Integer limit) {
    Map<String, Row> expected = new TreeMap<>();
    full.rows().forEach(row -> expected.put(row.provider(), row));
    Map<String, Row> given = new TreeMap<>();
    for (Row row : answer.rows()) {
      if (given.put(row.provider(), row) != null) {
        note("twice", row.provider());
      } else if (!expected.containsKey(row.provider())) {
        note("surplus", row.provider());
      } else if (!row.equals(expected.get(row.provider()))) {
        note("different", difference(expected.get(row.provider()), row));
      }
    }
    boolean trimmed = limit != null && expected.size() > limit;
    if (answer.truncated() != trimmed) {
      note("said to be", answer.truncated() ? "truncated" : "whole");
    }
    if (trimmed && given.size() != limit) {
      note(Figures.count(given.size(), "rows") + " where there should be", String.valueOf(limit));
    }
    if (!trimmed) {
      expected.keySet().stream()
          .filter(name -> !given.containsKey(name))
          .forEach(name -> note("missing", name));
    }
  }

  private static String difference(Row expected, Row given) {
    if (!expected.uuid().equals(given.uuid())) {
      return "%s (uuid %s, not %s)".formatted(expected.provider(), expected.uuid(), given.uuid());
    }
    if (!expected.root().equals(given.root())) {
      return "%s (root %s, not %s)".formatted(expected.provider(), expected.root(), given.root());
    }
    List<String> figures = new ArrayList<>();
    TreeMap<String, Supply> types = new TreeMap<>(expected.resources());
    types.putAll(given.resources());
    for (String type : types.keySet()) {
      Supply right = expected.resources().get(type);
      Supply wrong = given.resources().get(type);
      if (right == null || !right.equals(wrong)) {
        figures.add("%s %s, not %s".formatted(type, text(right), text(wrong)));
      }
    }
    return "%s (%s)".formatted(expected.provider(), String.join("; ", figures));
  }

  private static String text(Supply supply) {
    return supply == null
        ? "none"
        : "amount %s free %s capacity %s"
            .formatted(supply.amount(), supply.free(), supply.capacity());
  }

  private void note(String kind, String what) {
    found.computeIfAbsent(kind, none -> new ArrayList<>()).add(what);
  }

  private Optional<String> sentence(String group) {
    List<String> parts = new ArrayList<>();
    found.forEach(
        (kind, all) -> {
          String some = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
          String more = all.size() > SHOWN ? " and %d more".formatted(all.size() - SHOWN) : "";
          parts.add("%s %s%s".formatted(kind, some, more));
        });
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("group %s: %s".formatted(group, String.join("; ", parts)));
  }
}
