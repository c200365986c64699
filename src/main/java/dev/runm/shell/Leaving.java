package dev.runm.shell;

/** Is asked before the prompt is left. */
public interface Leaving {
  /** Whether the user may leave; what is to be asked of him has been asked. */
  boolean mayLeave();
}
