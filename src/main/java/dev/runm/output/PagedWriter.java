package dev.runm.output;

import dev.runm.error.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;

/**
 * Keeps a text as long as it fits the screen, to show it there; once it doesn't, all of it goes to
 * a pager, or to the screen if that one cannot run.
 */
final class PagedWriter extends Writer {
  private static final char ESCAPE = '\033';

  private final PrintWriter screen;
  private final Pager pager;
  private final int width;
  private final int height;
  private final StringBuilder kept = new StringBuilder();
  private Writer paged;
  private Optional<UserException> failure = Optional.empty();
  private int rows;
  private int cells;
  private char half;
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
      take(letters[i]);
    }
    if (rows >= height) {
      paged = open();
      paged.append(kept);
      paged.flush();
    }
  }

  private Writer open() {
    try {
      return pager.open();
    } catch (UserException cannotRun) {
      failure = Optional.of(cannotRun);
      return screen;
    }
  }

  /** A letter may be of two halves, which need not come at once. */
  private void take(char part) {
    int letter = Character.isSurrogatePair(half, part) ? Character.toCodePoint(half, part) : part;
    half = part;
    if (!Character.isHighSurrogate(part)) {
      count(letter);
    }
  }

  /** A line that is wider than the screen takes several; no letter is on two of them. */
  private void count(int letter) {
    if (letter == '\n') {
      rows++;
      cells = 0;
    } else if (inEscape) {
      inEscape = letter < '@' || letter > '~' || letter == '[';
    } else if (letter == ESCAPE) {
      inEscape = true;
    } else {
      int wide = ScreenText.width(letter);
      cells += wide;
      if (cells > width) {
        rows++;
        cells = wide;
      }
    }
  }

  /** Nothing is shown before it is known where. */
  @Override
  public void flush() throws IOException {
    if (paged != null) {
      paged.flush();
    }
  }

  /**
   * @throws UserException if the pager could not run; the text is on the screen then
   */
  @Override
  public void close() throws IOException {
    if (paged == null) {
      screen.append(kept);
      screen.flush();
      return;
    }
    if (failure.isPresent()) {
      screen.flush();
      throw failure.get();
    }
    try {
      paged.close();
    } finally {
      pager.await();
    }
  }
}
