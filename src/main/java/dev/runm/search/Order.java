package dev.runm.search;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In which order providers are looked at; equals come by name. */
public enum Order {
  /** As the deployment lists them. */
  DEPLOYMENT,
  /** By name. */
  NAME,
  /** Those with the largest share left of the scarcest resource asked for come first. */
  FREE,
  /** Those with the smallest such share come first. */
  PACKED,
  /** Shuffled by a seed. */
  RANDOM;

  /**
   * Reads what a person wrote; null means the deployment's order.
   *
   * @throws UsageException with the near-miss, for a word that is no order
   */
  public static Order of(String word) {
    if (word == null) {
      return DEPLOYMENT;
    }
    List<String> words =
        Arrays.stream(values()).map(order -> order.name().toLowerCase(Locale.ROOT)).toList();
    if (!words.contains(word)) {
      throw new UsageException(
          "--order takes name, free, packed or random; not " + word + NearMiss.hint(word, words));
    }
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
