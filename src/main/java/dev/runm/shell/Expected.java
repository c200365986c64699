package dev.runm.shell;

/**
 * Whether something is going to be expected of a command, as far as that is known before it runs.
 */
public enum Expected {
  /** Nothing is: it runs alone, or the next line of its script is another command. */
  NOTHING,
  /** The next line is not known yet. */
  PERHAPS,
  /** The next line of its script is an expectation. */
  SURELY
}
