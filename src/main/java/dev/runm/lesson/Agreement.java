package dev.runm.lesson;

/**
 * Whether a lesson may replace or change what no lesson has loaded.
 *
 * @param command the command that was asked for the lesson
 */
record Agreement(String command, boolean given) {
  /** Returns what says yes where nobody can be asked. */
  String option() {
    return command + " NAME --yes";
  }
}
