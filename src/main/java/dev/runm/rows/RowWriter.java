package dev.runm.rows;

import dev.runm.error.UserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes chunks of rows to tables, and makes sure that each row arrived. */
@Component
public final class RowWriter {
  private static final int LINES_PER_CHUNK = 50_000;
  private static final int ROWS_PER_INSERT = 1_000;

  private final RowsMapper mapper;

  public RowWriter(RowsMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Whether both sides allow LOAD DATA LOCAL: tried with no rows.
   *
   * @param prefix what the name of a table begins with, before that of the model
   */
  public boolean localInfileWorks(String prefix) {
    try {
      ModelTable any = ModelTable.OBJECT_NAMES;
      send(any, prefix + any.tableName(), InputStream.nullInputStream());
      return true;
    } catch (RuntimeException e) {
      int code = SqlFailure.in(e).map(SqlFailure::code).orElse(0);
      if (code == SqlFailure.LOCAL_INFILE_OFF || code == SqlFailure.LOCAL_INFILE_REFUSED) {
        return false;
      }
      throw e;
    }
  }

  /** Returns what gathers rows into chunks for {@link #write}. */
  public ChunkSink gather(boolean localInfile, Consumer<Chunk> out) {
    return localInfile ? new LineSink(LINES_PER_CHUNK, out) : new ValueSink(ROWS_PER_INSERT, out);
  }

  /**
   * Sends the rows to their table.
   *
   * @param prefix what the name of the table begins with, before that of the model
   * @throws DuplicateRowException if a unique key has one of the rows already
   * @throws UserException if the table does not take the rows as they are
   */
  public void write(Chunk chunk, String prefix) {
    ModelTable table = chunk.table();
    String name = prefix + table.tableName();
    int written;
    if (chunk instanceof Chunk.Lines lines) {
      InputStream bytes = new ByteArrayInputStream(lines.bytes(), 0, lines.length());
      written = send(table, name, bytes);
    } else {
      List<List<Object>> values = new ArrayList<>(((Chunk.Values) chunk).values());
      written = insert(table, name, values);
    }
    for (Warning warning : mapper.warnings()) {
      if (warning.isDuplicate()) {
        throw new DuplicateRowException(table, warning.message(), null);
      }
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

  /** No file is sent after it, even where the statement failed before the server asked for one. */
  private int send(ModelTable table, String name, InputStream lines) {
    try (LocalRows rows = new LocalRows(lines)) {
      return mapper.loadLines(name, table.columns(), rows);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private int insert(ModelTable table, String name, List<List<Object>> values) {
    try {
      return mapper.insertRows(name, table.columns(), values);
    } catch (DuplicateKeyException taken) {
      String message = SqlFailure.in(taken).map(SqlFailure::message).orElse("a row is there");
      throw new DuplicateRowException(table, message, taken);
    }
  }
}
