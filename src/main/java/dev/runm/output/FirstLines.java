package dev.runm.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Takes so many lines of a text, and then no more. */
final class FirstLines extends FilterWriter {
  private int left;

  FirstLines(Writer target, int lines) {
    super(target);
    this.left = lines;
  }

  @Override
  public void write(int letter) throws IOException {
    if (left <= 0) {
      throw new IOException("enough");
    }
    left -= letter == '\n' ? 1 : 0;
    super.write(letter);
  }

  @Override
  public void write(char[] letters, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(letters[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    write(text.toCharArray(), from, length);
  }
}
