package dev.runm.profile;

/** A profile with something wrong, and what the user is told. */
record ErrorCase(String sentence, String yaml, String message) {
  @Override
  public String toString() {
    return sentence;
  }
}
