package dev.runm.search;

import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import java.util.List;

/** By what it is measured which provider fails a rule by least. */
public sealed interface Miss {
  /** By nothing: all that fail do so alike, and the first by name is taken. */
  record Alike() implements Miss {}

  /** By the number of missing or forbidden capabilities, in the alternative with the fewest. */
  record Capabilities(List<CodeRule> alternatives) implements Miss {
    /** Keeps its own list. */
    public Capabilities {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** By the number of missing or forbidden groups, in the alternative with the fewest. */
  record Groups(List<CodeRule> alternatives) implements Miss {
    /** Keeps its own list. */
    public Groups {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** By the steps from the distance to the rule's bound. */
  record Distance(DistanceRule rule) implements Miss {}

  /**
   * By how far the bounds that are asked for would have to move to meet the units.
   *
   * @param resource the position of the resource among those whose inventories are looked at
   */
  record Units(int resource) implements Miss {}

  /**
   * By how much would have to become free.
   *
   * @param resource the position of the resource among those whose inventories are looked at
   */
  record Room(int resource) implements Miss {}
}
