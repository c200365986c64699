package dev.runm.rows;

import java.util.List;

/**
 * Some rows of one table, ready to be sent.
 *
 * @param rows how many there are
 */
public sealed interface Chunk {
  ModelTable table();

  int rows();

  /** Rows as text for {@code LOAD DATA}; {@code length} bytes of {@code bytes}. */
  record Lines(ModelTable table, int rows, byte[] bytes, int length) implements Chunk {}

  /** Rows as lists of values for {@code INSERT}. */
  record Values(ModelTable table, List<List<Object>> values) implements Chunk {
    @Override
    public int rows() {
      return values.size();
    }
  }
}
