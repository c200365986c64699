package dev.runm.judge;

import java.util.List;

/**
 * Something that the judge looks for.
 *
 * @param name stable; programs and scripts may refer to it
 * @param verdict what an access that it speaks of is at best; {@link Verdict#INDEX} for advice that
 *     leaves the verdict as it is
 * @param search finds the places where it holds
 */
public record Rule(String name, Verdict verdict, Search search) {
  /** Looks for the places in a statement where a rule holds. */
  @FunctionalInterface
  public interface Search {
    List<Found> in(Evidence evidence, Limits limits);
  }

  /** Returns what it means, in a sentence. */
  public String explanation() {
    return Teaching.of(name).explanation();
  }

  /** Returns what happens there, how to see it and what to try: paragraphs, and SQL in them. */
  public String teaching() {
    return Teaching.of(name).text();
  }

  /** Returns what the rule says of a statement. */
  List<Finding> findings(Evidence evidence, Limits limits) {
    return search.in(evidence, limits).stream()
        .map(found -> new Finding(this, found.access(), found.sentence()))
        .toList();
  }
}
