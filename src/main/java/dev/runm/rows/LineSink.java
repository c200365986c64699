package dev.runm.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Writes rows as {@code LOAD DATA} reads them by default: UTF-8, fields end with a tab, lines with
 * a newline, a backslash escapes, {@code \N} is NULL.
 */
public final class LineSink implements ChunkSink {
  private static final int FIRST_SIZE = 1 << 16;
  private static final int LONGEST_NUMBER = 20;

  private final int rowsPerChunk;
  private final Consumer<Chunk> out;
  private ModelTable table;
  private byte[] bytes = new byte[FIRST_SIZE];
  private int length;
  private int rows;

  /**
   * A sink that hands on so many rows at a time.
   *
   * @param rowsPerChunk the most rows of a chunk
   */
  public LineSink(int rowsPerChunk, Consumer<Chunk> out) {
    this.rowsPerChunk = rowsPerChunk;
    this.out = out;
  }

  @Override
  public void begin(ModelTable next) {
    table = next;
  }

  @Override
  public RowSink number(long value) {
    makeRoom(LONGEST_NUMBER + 1);
    if (value < 0) {
      ascii(Long.toString(value));
    } else {
      digits(value);
    }
    bytes[length++] = '\t';
    return this;
  }

  @Override
  public RowSink text(String value) {
    makeRoom(2 * value.length() + 1);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        return encoded(value.substring(i));
      }
      put((byte) c);
    }
    bytes[length++] = '\t';
    return this;
  }

  @Override
  public RowSink none() {
    makeRoom(3);
    ascii("\\N\t");
    return this;
  }

  @Override
  public void end() {
    bytes[length - 1] = '\n';
    rows++;
    if (rows == rowsPerChunk) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (rows > 0) {
      out.accept(new Chunk.Lines(table, rows, bytes, length));
      bytes = new byte[Math.max(FIRST_SIZE, length + length / 8)];
      length = 0;
      rows = 0;
    }
  }

  private RowSink encoded(String rest) {
    byte[] encoded = rest.getBytes(UTF_8);
    makeRoom(2 * encoded.length + 1);
    for (byte b : encoded) {
      put(b);
    }
    bytes[length++] = '\t';
    return this;
  }

  private void put(byte b) {
    switch (b) {
      case '\t' -> escaped('t');
      case '\n' -> escaped('n');
      case '\\' -> escaped('\\');
      case 0 -> escaped('0');
      default -> bytes[length++] = b;
    }
  }

  private void escaped(char letter) {
    bytes[length++] = '\\';
    bytes[length++] = (byte) letter;
  }

  private void digits(long value) {
    int end = length + 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      end++;
    }
    long rest = value;
    for (int i = end - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length = end;
  }

  private void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  private void makeRoom(int wanted) {
    if (bytes.length - length < wanted) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + wanted));
    }
  }
}
