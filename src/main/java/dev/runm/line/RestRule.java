package dev.runm.line;

import java.util.List;

/** Tells where a line stops being words and is taken as it was typed. */
public interface RestRule {
  /** All of a line is words. */
  RestRule NONE = words -> false;

  /** Whether what follows these words of a line is a {@link RestOfLine}, unless it is an option. */
  boolean beginsBehind(List<String> words);

  /** Whether what follows these words is prose, in which a quote is a letter like others. */
  default boolean isProse(List<String> words) {
    return false;
  }

  /**
   * Whether the words begin a command whose line may end in a redirect or {@code \G}; else these
   * signs are words of its own.
   */
  default boolean endsBehind(List<String> words) {
    return false;
  }
}
