package dev.runm.look;

/** Patterns for names. */
final class Patterns {
  private Patterns() {}

  /** Returns the pattern of what begins so; of everything, where nothing is given. */
  static String startingWith(String prefix) {
    return prefix == null ? "%" : prefix.replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }
}
