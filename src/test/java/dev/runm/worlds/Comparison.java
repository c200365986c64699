package dev.runm.worlds;

import dev.runm.check.CheckedClaim;
import dev.runm.check.GroupAnswer;
import dev.runm.check.GroupAnswer.Row;
import dev.runm.worlds.Program.Proposed;
import dev.runm.worlds.Program.RefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Asks the program and compares its answers with the right ones. */
final class Comparison {
  /**
   * What is wrong.
   *
   * @param refused whether there was an error in place of an answer
   */
  record Difference(boolean refused, String text) {}

  private final Stage stage;
  private final boolean forReal;
  private final int limit;

  /**
   * @param forReal whether worlds are loaded by the command
   * @param limit of the answers that are trimmed; 0 for no such answers
   */
  Comparison(Stage stage, boolean forReal, int limit) {
    this.stage = stage;
    this.forReal = forReal;
    this.limit = limit;
  }

  Optional<Difference> difference(Case one, Expected expected) {
    try {
      stage.load(one.world(), one.now(), forReal);
      String path = stage.claim(one.request(), one.now());
      return found(path, expected)
          .or(() -> proposed(path, expected))
          .or(() -> limit == 0 ? Optional.empty() : trimmed(path, expected))
          .map(text -> new Difference(false, text));
    } catch (RefusedException refused) {
      return Optional.of(new Difference(true, refused.getMessage()));
    }
  }

  private Optional<String> found(String path, Expected expected) {
    List<GroupAnswer> answer = stage.program().find(path, "all");
    return unless(
        byName(answer).equals(byName(expected.providers()))
            && answer.stream().noneMatch(GroupAnswer::truncated)
            && answer.stream().allMatch(group -> names(group).size() == group.rows().size()),
        "find --limit all",
        expected.providers(),
        answer);
  }

  private Optional<String> proposed(String path, Expected expected) {
    if (expected.claims().isEmpty()) {
      return Optional.empty();
    }
    Set<CheckedClaim> claims = expected.claims().get();
    Proposed answer = stage.program().claim(path, "all");
    return unless(
        new HashSet<>(answer.claims()).equals(claims)
            && answer.claims().size() == claims.size()
            && answer.count() == claims.size()
            && !answer.truncated(),
        "claim --limit all",
        claims,
        answer);
  }

  private Optional<String> trimmed(String path, Expected expected) {
    List<GroupAnswer> answer = stage.program().find(path, String.valueOf(limit));
    for (int i = 0; i < expected.providers().size(); i++) {
      GroupAnswer full = expected.providers().get(i);
      if (i >= answer.size() || !isTrimOf(answer.get(i), full)) {
        return unless(false, "find --limit " + limit, expected.providers(), answer);
      }
    }
    return expected.claims().flatMap(claims -> trimmed(path, claims));
  }

  private boolean isTrimOf(GroupAnswer some, GroupAnswer all) {
    Map<String, Row> rows = byName(List.of(all)).get(all.group());
    return some.group().equals(all.group())
        && some.rows().size() == Math.min(limit, rows.size())
        && names(some).size() == some.rows().size()
        && some.rows().stream().allMatch(row -> anonymous(row).equals(rows.get(row.provider())))
        && some.truncated() == rows.size() > limit;
  }

  private Optional<String> trimmed(String path, Set<CheckedClaim> claims) {
    Proposed answer = stage.program().claim(path, String.valueOf(limit));
    return unless(
        claims.containsAll(answer.claims())
            && new HashSet<>(answer.claims()).size() == Math.min(limit, claims.size())
            && answer.claims().size() == answer.count()
            && answer.count() == Math.min(limit, claims.size())
            && answer.truncated() == claims.size() > limit,
        "claim --limit " + limit,
        claims,
        answer);
  }

  private static Map<String, Map<String, Row>> byName(List<GroupAnswer> groups) {
    Map<String, Map<String, Row>> rows = new TreeMap<>();
    for (GroupAnswer group : groups) {
      Map<String, Row> byName = rows.computeIfAbsent(group.group(), name -> new TreeMap<>());
      group.rows().forEach(row -> byName.put(row.provider(), anonymous(row)));
    }
    return rows;
  }

  private static Set<String> names(GroupAnswer group) {
    Set<String> names = new HashSet<>();
    group.rows().forEach(row -> names.add(row.provider()));
    return names;
  }

  /** A world that was not loaded knows no uuids. */
  private static Row anonymous(Row row) {
    return new Row(row.provider(), "", row.root(), row.resources());
  }

  private static Optional<String> unless(boolean right, String command, Object is, Object was) {
    return right
        ? Optional.empty()
        : Optional.of("%s%n  right    %s%n  answered %s".formatted(command, is, was));
  }
}
