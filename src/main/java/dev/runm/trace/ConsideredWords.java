package dev.runm.trace;

import dev.runm.plan.AccessWords;

/** Names an access that was considered; the trace has names of its own for some. */
final class ConsideredWords {
  private ConsideredWords() {}

  static String of(Considered considered) {
    String access =
        switch (considered.access()) {
          case "scan" -> "full scan";
          case "index" -> "index scan";
          case "group" -> "group by";
          default -> AccessWords.of(considered.access(), considered.index());
        };
    return considered.index() == null ? access : (access + " " + considered.index()).strip();
  }
}
