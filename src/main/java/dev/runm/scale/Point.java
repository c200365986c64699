package dev.runm.scale;

import dev.runm.judge.Verdict;
import java.util.OptionalLong;

/**
 * What was seen of the command in one deployment at one fill.
 *
 * @param read rows that all its statements read together, those that derived tables are filled from
 *     among them; nothing if the server does not tell
 * @param statements how many it sent
 */
record Point(
    String deployment,
    long nodes,
    Share fill,
    Timing timing,
    OptionalLong read,
    int statements,
    Verdict verdict,
    PlanShape shape) {
  /** Returns where that is, in words. */
  String place() {
    return deployment + " at " + fill;
  }
}
