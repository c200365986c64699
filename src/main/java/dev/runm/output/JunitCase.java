package dev.runm.output;

import java.time.Duration;
import java.util.Optional;

/**
 * A test in a report for CI servers.
 *
 * @param group what it belongs to, such as a script
 * @param file where it stands; empty if nowhere
 * @param line of the file, from 1
 * @param problem what is wrong, if something is
 */
public record JunitCase(
    String group,
    String name,
    String file,
    int line,
    Duration time,
    Optional<JunitCase.Problem> problem) {
  /**
   * What is wrong.
   *
   * @param unmet whether something is not as it should be; else it could not be found out
   * @param message one line
   * @param text all that is to be said
   */
  public record Problem(boolean unmet, String message, String text) {}
}
