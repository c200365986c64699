package dev.runm.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells in sentences where two shapes differ. */
final class PlanDifference {
  private final List<String> sentences = new ArrayList<>();

  private PlanDifference() {}

  /** Returns a line for each table of a statement that is read in another way, or none. */
  static List<String> between(PlanShape before, PlanShape after) {
    PlanDifference difference = new PlanDifference();
    before
        .statements()
        .forEach(
            (id, ways) -> {
              if (after.statements().containsKey(id)) {
                difference.compare(id, ways, after.statements().get(id));
              } else {
                difference.say(id, "is not sent any more");
              }
            });
    after.statements().keySet().stream()
        .filter(id -> !before.statements().containsKey(id))
        .forEach(id -> difference.say(id, "is sent as well"));
    return difference.sentences;
  }

  private void compare(String id, List<List<AccessShape>> before, List<List<AccessShape>> after) {
    List<List<AccessShape>> gone = before.stream().filter(way -> !after.contains(way)).toList();
    List<List<AccessShape>> come = after.stream().filter(way -> !before.contains(way)).toList();
    for (int i = 0; i < Math.min(gone.size(), come.size()); i++) {
      compareWays(id, gone.get(i), come.get(i));
    }
    if (gone.size() > come.size()) {
      say(id, "is run in fewer ways: " + after.size() + ", not " + before.size());
    } else if (come.size() > gone.size()) {
      say(id, "is run in more ways: " + after.size() + ", not " + before.size());
    }
  }

  private void compareWays(String id, List<AccessShape> before, List<AccessShape> after) {
    int said = sentences.size();
    Map<String, List<AccessShape>> old = bySubject(before);
    Map<String, List<AccessShape>> now = bySubject(after);
    old.forEach(
        (subject, accesses) -> {
          String then = manners(accesses);
          String since = now.containsKey(subject) ? manners(now.get(subject)) : "not read";
          if (!Objects.equals(then, since)) {
            say(id, "%s: %s → %s".formatted(subject, then, since));
          }
        });
    now.forEach(
        (subject, accesses) -> {
          if (!old.containsKey(subject)) {
            say(id, "%s: not read → %s".formatted(subject, manners(accesses)));
          }
        });
    if (said == sentences.size()) {
      say(id, reordered(before, after));
    }
  }

  /** Leaves out what stands at the same place at the beginning and at the end. */
  private static String reordered(List<AccessShape> before, List<AccessShape> after) {
    int start = 0;
    while (before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = before.size();
    while (before.get(end - 1).equals(after.get(end - 1))) {
      end--;
    }
    return "reads in another order: %s → %s"
        .formatted(order(before.subList(start, end)), order(after.subList(start, end)));
  }

  private void say(String id, String what) {
    sentences.add(id + ", " + what);
  }

  private static Map<String, List<AccessShape>> bySubject(List<AccessShape> accesses) {
    return accesses.stream()
        .collect(
            Collectors.groupingBy(AccessShape::subject, LinkedHashMap::new, Collectors.toList()));
  }

  private static String manners(List<AccessShape> accesses) {
    return accesses.stream().map(AccessShape::manner).collect(Collectors.joining(" and "));
  }

  private static String order(List<AccessShape> accesses) {
    return accesses.stream().map(AccessShape::alias).collect(Collectors.joining(", "));
  }
}
