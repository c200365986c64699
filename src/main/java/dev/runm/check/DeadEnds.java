package dev.runm.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The choices that no claim comes of: those that were tried, and those that ask for too much. */
final class DeadEnds {
  /** In letters, so that it stays in memory; past it nothing more is kept in mind. */
  private static final long MOST = 50_000_000;

  private final Outlook outlook;
  private final Supplies supplies;
  private final Set<String> tried = new HashSet<>();
  private long letters;

  DeadEnds(List<Slot> slots, Ties ties, List<List<Place>> suitable) {
    this.outlook = new Outlook(slots, ties);
    this.supplies = new Supplies(slots, suitable);
  }

  /**
   * @param roots those that the choices settle
   */
  boolean contain(Place[] chosen, String[] roots) {
    Stream<String> trees = Stream.of(roots).filter(Objects::nonNull).distinct();
    return !supplies.suffice(chosen)
        || !trees.allMatch(root -> supplies.suffice(root, chosen, roots))
        || !tried.isEmpty() && tried.contains(outlook.of(chosen));
  }

  /** Notes that every way on from these choices was tried. */
  void add(Place[] chosen) {
    if (letters < MOST) {
      String text = outlook.of(chosen);
      if (tried.add(text)) {
        letters += text.length();
      }
    }
  }
}
