package dev.runm.load;

import dev.runm.rows.RowSink;
import java.util.function.Consumer;

/**
 * The rows of one table: how many there are, known without making them, and the rows themselves.
 */
record RowSource(long count, Consumer<RowSink> rows) {
  void writeTo(RowSink sink) {
    rows.accept(sink);
  }
}
