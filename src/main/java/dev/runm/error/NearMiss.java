package dev.runm.error;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody most likely meant. */
public final class NearMiss {
  /** However long a word is, nobody slips more often; it bounds the time that a search takes. */
  private static final int MOST_SLIPS = 8;

  /** A word with less letters may be the beginning of anything. */
  private static final int FEWEST_LETTERS = 3;

  /** So many letters may be left out inside a word, as in {@code --clm} for {@code --claim}. */
  private static final int MOST_LEFT_OUT = 2;

  private NearMiss() {}

  /** Returns {@code " (did you mean X?)"}, or nothing where no candidate is close. */
  public static String hint(String word, Collection<String> candidates) {
    return nearest(word, candidates)
        .or(() -> goingOn(word, candidates))
        .map(near -> " (did you mean " + near + "?)")
        .orElse("");
  }

  /** Returns the shortest candidate that begins so, or of which some letters are left out. */
  private static Optional<String> goingOn(String word, Collection<String> candidates) {
    String small = word.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(candidate -> small.length() >= FEWEST_LETTERS)
        .filter(candidate -> isShortFor(small, candidate.toLowerCase(Locale.ROOT)))
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isShortFor(String word, String candidate) {
    if (candidate.startsWith(word)) {
      return true;
    }
    int found = 0;
    for (int i = 0; i < candidate.length() && found < word.length(); i++) {
      found += candidate.charAt(i) == word.charAt(found) ? 1 : 0;
    }
    return found == word.length()
        && candidate.charAt(0) == word.charAt(0)
        && candidate.length() - word.length() <= MOST_LEFT_OUT;
  }

  /** Returns the candidate closest to {@code word}, if one is close enough to be a slip. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    int limit = Math.min(MOST_SLIPS, Math.max(1, word.length() / 3));
    String small = word.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .map(candidate -> new Scored(candidate, distance(small, candidate, limit)))
        .filter(scored -> scored.distance <= limit)
        .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
        .map(Scored::word);
  }

  private record Scored(String word, int distance) {}

  /**
   * The number of letters to add, drop, change or swap with a neighbour, ignoring case; something
   * above {@code limit} where it is above that. Only what is at most so far from the diagonal is
   * looked at, and no further once a row and the one before it are all too costly.
   */
  private static int distance(String a, String to, int limit) {
    String b = to.toLowerCase(Locale.ROOT);
    int tooMany = limit + 1;
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] cost = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = Math.min(j, tooMany);
    }
    int leastOfLast = 0;
    for (int i = 1; i <= a.length(); i++) {
      Arrays.fill(cost, tooMany);
      cost[0] = Math.min(i, tooMany);
      int least = cost[0];
      for (int j = Math.max(1, i - limit); j <= Math.min(b.length(), i + limit); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(Math.min(last[j], cost[j - 1]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[j] = Math.min(tooMany, swapped ? Math.min(fewest, beforeLast[j - 2] + 1) : fewest);
        least = Math.min(least, cost[j]);
      }
      if (least > limit && leastOfLast > limit) {
        return tooMany;
      }
      leastOfLast = least;
      int[] free = beforeLast;
      beforeLast = last;
      last = cost;
      cost = free;
    }
    return last[b.length()];
  }
}
