package dev.runm.explain;

/** An answer that tells how a command ran. */
interface ExplainsCommand {
  /** Returns what came of the command as it is. */
  Explanation explanation();
}
