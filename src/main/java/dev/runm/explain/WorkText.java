package dev.runm.explain;

import dev.runm.judge.Work;
import dev.runm.output.Figures;

/** What a run read, and returned, changed or matched, in words. */
final class WorkText {
  private WorkText() {}

  static String of(ExplainedStatement explained, Work work) {
    return "%s%s read, %s %s"
        .formatted(
            explained.readsAbout() ? "about " : "",
            Figures.count(work.reads(), "rows"),
            Figures.count(work.returned()),
            explained.statement().outcome().participle());
  }
}
