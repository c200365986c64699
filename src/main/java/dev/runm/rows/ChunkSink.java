package dev.runm.rows;

/** Gathers rows of one table after the other and hands them on in chunks. */
public interface ChunkSink extends RowSink {
  /** Says which table the rows that follow are of. */
  void begin(ModelTable table);

  /** Hands on the rows that are left, if any. */
  void flush();
}
