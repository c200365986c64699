package dev.runm.profile;

/** What a profile describes; each kind has its own folder of shipped profiles. */
public enum ProfileKind {
  DEPLOYMENT("deployments", "deployment"),
  PROVIDER("providers", "provider profile"),
  CLAIM("claims", "claim");

  private final String folder;
  private final String words;

  ProfileKind(String folder, String words) {
    this.folder = folder;
    this.words = words;
  }

  /** Returns the name of the folder, which is also the word that {@code profiles} takes. */
  public String folder() {
    return folder;
  }

  /** Returns the kind as it is written in a sentence. */
  public String words() {
    return words;
  }
}
