package dev.runm.output;

/** A word for what is counted, given in the plural. */
record Noun(String plural) {
  /** Returns {@code no providers}, {@code 1 provider} or {@code 1,000 providers}. */
  String count(long number) {
    if (number == 0) {
      return "no " + plural;
    }
    return Figures.count(number) + " " + (number == 1 ? singular() : plural);
  }

  /** Returns the word for one of them: entries, accesses, indexes and rows are understood. */
  String singular() {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    if (plural.endsWith("sses") || plural.endsWith("xes")) {
      return plural.substring(0, plural.length() - 2);
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }
}
