package dev.runm.load;

import dev.runm.rows.Chunk;
import dev.runm.rows.ModelTable;
import dev.runm.rows.RowWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends the rows of a deployment to the staging tables, and makes sure that each one arrived. */
final class RowTransfer {
  private final RowWriter writer;
  private final DeploymentRows rows;
  private final Progress progress;

  RowTransfer(RowWriter writer, DeploymentRows rows, Progress progress) {
    this.writer = writer;
    this.rows = rows;
    this.progress = progress;
  }

  /** Whether both sides allow LOAD DATA LOCAL: tried with no rows. */
  boolean localInfileWorks() {
    return writer.localInfileWorks(Staging.LOADING);
  }

  /** Sends everything, step by step. */
  void send(boolean localInfile) {
    try (ChunkFeed feed = new ChunkFeed(rows, out -> writer.gather(localInfile, out))) {
      steps().forEach((step, expected) -> send(feed, step, expected));
    }
  }

  Map<String, Long> rowsByTable() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (ModelTable table : ModelTable.values()) {
      counts.put(table.tableName(), rows.of(table).count());
    }
    return counts;
  }

  private Map<String, Long> steps() {
    Map<String, Long> expected = new LinkedHashMap<>();
    for (ModelTable table : ModelTable.values()) {
      expected.merge(table.step(), rows.of(table).count(), Long::sum);
    }
    return expected;
  }

  private void send(ChunkFeed feed, String step, long expected) {
    if (expected == 0) {
      return;
    }
    progress.begin("creating " + step, expected);
    long sent = 0;
    while (sent < expected) {
      Chunk chunk = feed.next();
      if (chunk == null || !chunk.table().step().equals(step)) {
        throw new IllegalStateException("fewer " + step + " than were announced: " + sent);
      }
      writer.write(chunk, Staging.LOADING);
      sent += chunk.rows();
      progress.advance(chunk.rows());
    }
    progress.done(sent);
  }
}
