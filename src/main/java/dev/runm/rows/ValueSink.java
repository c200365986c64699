package dev.runm.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps rows as lists of values, for servers that take no {@code LOAD DATA LOCAL}. */
final class ValueSink implements ChunkSink {
  private final int rowsPerChunk;
  private final Consumer<Chunk> out;
  private ModelTable table;
  private List<List<Object>> values = new ArrayList<>();
  private List<Object> row = new ArrayList<>();

  ValueSink(int rowsPerChunk, Consumer<Chunk> out) {
    this.rowsPerChunk = rowsPerChunk;
    this.out = out;
  }

  @Override
  public void begin(ModelTable next) {
    table = next;
  }

  @Override
  public RowSink number(long value) {
    row.add(value);
    return this;
  }

  @Override
  public RowSink text(String value) {
    row.add(value);
    return this;
  }

  @Override
  public RowSink none() {
    row.add(null);
    return this;
  }

  @Override
  public void end() {
    values.add(row);
    row = new ArrayList<>(row.size());
    if (values.size() == rowsPerChunk) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (!values.isEmpty()) {
      out.accept(new Chunk.Values(table, values));
      values = new ArrayList<>(rowsPerChunk);
    }
  }
}
