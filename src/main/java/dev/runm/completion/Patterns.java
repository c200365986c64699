package dev.runm.completion;

/** Patterns for names. */
final class Patterns {
  private Patterns() {}

  /** Returns the pattern of what begins so. */
  static String startingWith(String prefix) {
    return exactly(prefix) + "%";
  }

  /** Returns the pattern of what is just so. */
  static String exactly(String name) {
    return name.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
