package dev.runm.scale;

import dev.runm.judge.Verdict;
import dev.runm.output.Style;

/** The looks of verdicts. */
final class Verdicts {
  private Verdicts() {}

  static Style style(Verdict verdict) {
    return switch (verdict) {
      case INDEX -> Style.GOOD;
      case COSTLY, INDEX_SCAN -> Style.WARN;
      case SCAN -> Style.BAD;
    };
  }
}
