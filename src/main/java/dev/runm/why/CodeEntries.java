package dev.runm.why;

import dev.runm.model.CodeRule;
import dev.runm.search.Miss;
import dev.runm.search.Narrowed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An entry on capabilities or groups that only forbids, or all the entries of a list of which one
 * must hold.
 *
 * @param resource the resource type whose provider is bound; null for a request group's own
 * @param position that of the resource in the request group
 */
record CodeEntries(Of of, String resource, int position, List<CodeRule> entries) implements Rule {
  /** What the codes are. */
  enum Of {
    CAPABILITIES,
    GROUPS
  }

  @Override
  public String name() {
    return of == Of.GROUPS ? "groups" : "capabilities";
  }

  @Override
  public String asks() {
    return CodeWords.asks(entries);
  }

  @Override
  public Narrowed addTo(Narrowed others) {
    if (of == Of.GROUPS) {
      return others.groups(entries);
    }
    return resource == null
        ? others.capabilities(entries)
        : others.capabilitiesOf(position, entries);
  }

  @Override
  public Miss miss() {
    return of == Of.GROUPS ? new Miss.Groups(entries) : new Miss.Capabilities(entries);
  }

  /** Returns how many codes the shortest entry names. */
  private int asked() {
    return entries.stream()
        .mapToInt(
            entry ->
                entry.require().size() + Math.min(1, entry.any().size()) + entry.forbid().size())
        .min()
        .orElse(1);
  }

  CodeEntries at(int other) {
    return new CodeEntries(of, resource, other, entries);
  }

  @Override
  public Finding check(Facts facts) {
    Set<String> has = of == Of.GROUPS ? facts.groups() : facts.capabilities();
    Faults least =
        entries.stream()
            .map(entry -> Faults.of(entry, has))
            .min(Comparator.comparingInt(Faults::number))
            .orElseThrow();
    if (least.number() > 0) {
      return Finding.fails(
          told(least.words(of)), List.of(least.change(of)), (double) least.number() / asked());
    }
    Set<String> asked = new TreeSet<>();
    for (CodeRule entry : entries) {
      asked.addAll(entry.require());
      asked.addAll(entry.any());
    }
    asked.retainAll(has);
    boolean nested = of == Of.GROUPS && facts.provider().isNested();
    return Finding.holds(
        told(
            (asked.isEmpty()
                    ? "none that is forbidden"
                    : (of == Of.GROUPS ? "in " : "has ") + CodeWords.list(asked, "and"))
                + (nested ? " (itself or an ancestor)" : "")));
  }
}
