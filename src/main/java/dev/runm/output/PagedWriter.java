package dev.runm.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Keeps a text as long as it fits the screen, to show it there; once it doesn't, all of it goes to
 * a pager.
 */
final class PagedWriter extends Writer {
  private static final char ESCAPE = '\033';

  private final PrintWriter screen;
  private final Pager pager;
  private final int width;
  private final int height;
  private final StringBuilder kept = new StringBuilder();
  private Writer paged;
  private int rows;
  private int cells;
  private boolean inEscape;

  /**
   * @param height the lines of the screen, of which one is for the prompt
   */
  PagedWriter(PrintWriter screen, Pager pager, int width, int height) {
    this.screen = screen;
    this.pager = pager;
    this.width = width;
    this.height = height;
  }

  @Override
  public void write(char[] letters, int from, int length) throws IOException {
    if (paged != null) {
      paged.write(letters, from, length);
      return;
    }
    kept.append(letters, from, length);
    for (int i = from; i < from + length; i++) {
      count(letters[i]);
    }
    if (rows >= height) {
      paged = pager.open();
      paged.append(kept);
      paged.flush();
    }
  }

  /** A line that is wider than the screen takes several. */
  private void count(char letter) {
    if (letter == '\n') {
      rows++;
      cells = 0;
    } else if (inEscape) {
      inEscape = letter < '@' || letter > '~' || letter == '[';
    } else if (letter == ESCAPE) {
      inEscape = true;
    } else if (++cells > width) {
      rows++;
      cells = 1;
    }
  }

  /** Nothing is shown before it is known where. */
  @Override
  public void flush() throws IOException {
    if (paged != null) {
      paged.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (paged == null) {
      screen.append(kept);
      screen.flush();
      return;
    }
    try {
      paged.close();
    } finally {
      pager.await();
    }
  }
}
