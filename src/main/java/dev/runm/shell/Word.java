package dev.runm.shell;

/**
 * A word that completes what is typed.
 *
 * @param text the word
 * @param description what it is, in a few words; may be empty
 * @param whole whether a blank follows; else it goes on, as a folder does
 */
public record Word(String text, String description, boolean whole) {
  private static final String MORE = "and more: type on";

  public Word(String text, String description) {
    this(text, description, true);
  }

  /**
   * Returns what stands at the end of a list for all that it has no room for. It is what is typed
   * already, so that nothing is added that the others need not begin with.
   */
  public static Word more(String prefix) {
    return new Word(prefix, MORE, false);
  }

  /** Whether it stands for others. */
  public boolean isMore() {
    return description.equals(MORE);
  }
}
