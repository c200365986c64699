package dev.runm.expect;

import dev.runm.error.UsageException;
import dev.runm.output.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure and how it bounds another: {@code <= 200}; a bare figure is one to be met. */
record Bound(Comparison comparison, long figure) {
  private static final Pattern SPACED = Pattern.compile("([<>=]+)([^<>=].*)");

  /** Reads a bound that may or may not have a blank behind its sign. */
  static Bound of(List<String> words, String what) {
    List<String> parts = apart(words);
    Comparison comparison =
        parts.size() == 2
            ? Comparison.of(parts.get(0)).orElseThrow(() -> wrong(what))
            : Comparison.EQUAL;
    if (parts.isEmpty() || parts.size() > 2) {
      throw wrong(what);
    }
    try {
      return new Bound(comparison, Long.parseLong(parts.get(parts.size() - 1).replace(",", "")));
    } catch (NumberFormatException failure) {
      throw new UsageException(
          "'%s' is no number: expect %s <= 200".formatted(parts.get(parts.size() - 1), what),
          failure);
    }
  }

  /** Returns the words with signs as words of their own. */
  static List<String> apart(List<String> words) {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      Matcher spaced = SPACED.matcher(word);
      if (spaced.matches()) {
        parts.add(spaced.group(1));
        parts.add(spaced.group(2));
      } else {
        parts.add(word);
      }
    }
    return parts;
  }

  private static UsageException wrong(String what) {
    return new UsageException(
        "expect %s needs a number, with <, <=, =, >= or > before it: expect %s <= 200"
            .formatted(what, what));
  }

  boolean holds(long seen) {
    return comparison.holds(seen, figure);
  }

  @Override
  public String toString() {
    return (comparison == Comparison.EQUAL ? "" : comparison + " ") + Figures.count(figure);
  }
}
