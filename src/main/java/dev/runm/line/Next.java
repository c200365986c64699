package dev.runm.line;

/** What goes on with a line that is being typed. */
public enum Next {
  /** A word of the command. */
  WORD,
  /** The file of a redirect. */
  FILE,
  /** Nothing that is known here: a command of the system's shell, or what ends the line. */
  NOTHING
}
