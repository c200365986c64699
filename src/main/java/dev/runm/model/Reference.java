package dev.runm.model;

/**
 * A code or name in a profile that must exist in the loaded deployment, with the place where it is
 * written, so that a miss can be reported there.
 */
public record Reference(Kind kind, String name, Source source) {
  /** What is referred to. */
  public enum Kind {
    RESOURCE_TYPE("resource type"),
    CAPABILITY("capability"),
    PROVIDER_GROUP("provider group"),
    PARTITION("partition"),
    PROVIDER("provider");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns the kind as it is written in a sentence. */
    public String words() {
      return words;
    }
  }
}
