package dev.runm.load;

import dev.runm.load.ProviderTree.Member;
import java.util.function.Consumer;

/**
 * Where a walk over all providers stands. One object for the whole walk, since there are millions.
 */
final class ProviderCursor {
  private ProviderRun run;
  private Member member;
  private int node;
  private long rootId;
  private long id;
  private long rowId;

  /** Walks over all providers in the order of their ids. */
  static void walk(ProviderRuns runs, Consumer<ProviderCursor> action) {
    ProviderCursor cursor = new ProviderCursor();
    runs.forEach(run -> cursor.walk(run, action));
  }

  private void walk(ProviderRun next, Consumer<ProviderCursor> action) {
    run = next;
    for (node = 0; node < run.nodes(); node++) {
      rootId = run.rootId(node);
      id = rootId;
      for (Member each : run.tree().members()) {
        member = each;
        action.accept(this);
        id++;
      }
    }
  }

  ProviderRun run() {
    return run;
  }

  Member member() {
    return member;
  }

  long id() {
    return id;
  }

  long rootId() {
    return rootId;
  }

  long parentId() {
    return rootId + member.parent();
  }

  boolean isRoot() {
    return member.parent() < 0;
  }

  String name() {
    return run.nodeName(node) + member.name();
  }

  /** Returns 1, 2, 3 … for tables with more or fewer rows than there are providers. */
  long nextRowId() {
    return ++rowId;
  }
}
