package dev.runm.load;

import dev.runm.error.UserException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends the rows of a deployment to the staging tables, and makes sure that each one arrived. */
final class RowTransfer {
  private static final int LINES_PER_CHUNK = 50_000;
  private static final int ROWS_PER_INSERT = 1_000;

  private final LoadMapper mapper;
  private final DeploymentRows rows;
  private final Progress progress;

  RowTransfer(LoadMapper mapper, DeploymentRows rows, Progress progress) {
    this.mapper = mapper;
    this.rows = rows;
    this.progress = progress;
  }

  /** Whether both sides allow LOAD DATA LOCAL: tried with no rows. */
  boolean localInfileWorks() {
    try {
      ModelTable any = ModelTable.OBJECT_TYPES;
      mapper.loadLines(staged(any), any.columns(), InputStream.nullInputStream());
      return true;
    } catch (RuntimeException e) {
      int code = SqlFailure.in(e).map(SqlFailure::code).orElse(0);
      if (code == SqlFailure.LOCAL_INFILE_OFF || code == SqlFailure.LOCAL_INFILE_REFUSED) {
        return false;
      }
      throw e;
    }
  }

  /** Sends everything, step by step. */
  void send(boolean localInfile) {
    try (ChunkFeed feed =
        new ChunkFeed(
            rows,
            out ->
                localInfile
                    ? new LineSink(LINES_PER_CHUNK, out)
                    : new ValueSink(ROWS_PER_INSERT, out))) {
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
      send(chunk);
      sent += chunk.rows();
      progress.advance(chunk.rows());
    }
    progress.done(sent);
  }

  private void send(Chunk chunk) {
    ModelTable table = chunk.table();
    int written;
    if (chunk instanceof Chunk.Lines lines) {
      InputStream bytes = new ByteArrayInputStream(lines.bytes(), 0, lines.length());
      written = mapper.loadLines(staged(table), table.columns(), bytes);
    } else {
      List<List<Object>> values = new ArrayList<>(((Chunk.Values) chunk).values());
      written = mapper.insertRows(staged(table), table.columns(), values);
    }
    for (Warning warning : mapper.warnings()) {
      if (!warning.isNote()) {
        throw new UserException(
            "table " + table.tableName() + " does not take the rows: " + warning.message());
      }
    }
    if (written != chunk.rows()) {
      throw new IllegalStateException(
          table.tableName() + " took " + written + " of " + chunk.rows() + " rows");
    }
  }

  private static String staged(ModelTable table) {
    return Staging.LOADING + table.tableName();
  }
}
