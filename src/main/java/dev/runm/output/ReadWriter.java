package dev.runm.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;

/** Fails once nobody reads any more, which a {@link PrintWriter} alone keeps to itself. */
final class ReadWriter extends FilterWriter {
  /** How many times it is written between two looks. */
  private static final int WRITES_PER_LOOK = 100;

  private final PrintWriter target;
  private int written;

  ReadWriter(PrintWriter target) {
    super(target);
    this.target = target;
  }

  @Override
  public void write(int letter) throws IOException {
    look();
    super.write(letter);
  }

  @Override
  public void write(char[] letters, int from, int length) throws IOException {
    look();
    super.write(letters, from, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    look();
    super.write(text, from, length);
  }

  private void look() throws IOException {
    if (++written % WRITES_PER_LOOK == 0 && target.checkError()) {
      throw new IOException("nobody reads any more");
    }
  }
}
