package dev.runm.settings;

/** Where the value of a setting comes from, the weakest first. */
public enum Origin {
  DEFAULT("default"),
  FILE("file"),
  ENVIRONMENT("environment"),
  SESSION("session");

  private final String code;

  Origin(String code) {
    this.code = code;
  }

  /** Returns the word that users see. */
  public String code() {
    return code;
  }
}
