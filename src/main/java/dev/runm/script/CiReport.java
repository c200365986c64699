package dev.runm.script;

import dev.runm.output.JunitFile;

/**
 * What a script has come to, and the report for CI servers that tells it.
 *
 * @param script its name
 */
record CiReport(JunitFile file, String script, Outcomes outcomes) {
  /**
   * Writes the report, in place of one that told less.
   *
   * @throws dev.runm.error.UserException if it cannot be written
   */
  void write() {
    outcomes.write(file, script);
  }

  /** Writes that something has failed which was no command's fault. */
  void failed(String message) {
    outcomes.failedBeside(script, message);
    write();
  }
}
