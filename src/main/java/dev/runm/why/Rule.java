package dev.runm.why;

import dev.runm.search.Miss;
import dev.runm.search.Narrowed;

/**
 * One rule that binds a provider by itself. It can be added to a search, which tells how many
 * providers it leaves, and be checked for one provider.
 */
sealed interface Rule permits InPartition, InTree, CodeEntries, Near, HasInventory, AmountRule {
  /** Returns the key of the profile, or what stands for it: {@code groups}, {@code room}. */
  String name();

  /** Returns the resource type that the rule is about; null where it is about the provider. */
  String resource();

  /** Returns what the rule asks, in the words of the profile. */
  String asks();

  /** Returns a search with this rule added. */
  Narrowed addTo(Narrowed others);

  /** Returns how a near miss is told from a far one. */
  Miss miss();

  /** Checks the rule on what is known of a provider. */
  Finding check(Facts facts);

  /** Returns the name with the resource type before it: {@code runm.memory: room}. */
  default String title() {
    return resource() == null ? name() : resource() + ": " + name();
  }

  /** Returns figures with the resource type before them. */
  default String told(String figures) {
    return resource() == null ? figures : resource() + ": " + figures;
  }
}
