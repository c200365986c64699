package dev.runm.explain;

import dev.runm.judge.Finding;

/** Findings as a line of text. */
final class FindingText {
  private FindingText() {}

  /** Returns rule, place and what was found. */
  static String of(Finding finding) {
    return "%s: %s".formatted(finding.rule().name(), finding.words());
  }
}
