package dev.runm.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * The time in which answers go somewhere else than to the screen. It ends well by {@link #finish},
 * or is given up by being closed before.
 */
public final class Diversion implements AutoCloseable {
  private final Outlet outlet;
  private final Runnable atEnd;
  private final PrintWriter writer = new PrintWriter(new Late());
  private Writer target;
  private IOException failure;
  private boolean over;

  Diversion(Outlet outlet, Runnable atEnd) {
    this.outlet = outlet;
    this.atEnd = atEnd;
  }

  PrintWriter writer() {
    return writer;
  }

  /** Whether what takes the answers held something before, and that begins with a text. */
  boolean goesOn(String text) {
    return outlet.goesOn(text);
  }

  /**
   * Ends it: what was answered has arrived then.
   *
   * @throws dev.runm.error.UserException if it has not
   */
  public void finish() {
    if (failure == null) {
      try {
        begin();
      } catch (IOException told) {
        failure = told;
      }
    }
    end();
    outlet.finish(failure);
  }

  /** Keeps what has arrived, and says nothing of it; whoever reads it has read it then. */
  @Override
  public void close() {
    if (!over) {
      end();
      outlet.abandon();
    }
  }

  private void end() {
    over = true;
    atEnd.run();
    writer.flush();
    try {
      if (target != null) {
        target.close();
      }
    } catch (IOException last) {
      failure = failure == null ? last : failure;
    }
  }

  private void begin() throws IOException {
    if (target == null) {
      target = outlet.open();
    }
  }

  /**
   * Opens its target with the first letter, and remembers what went wrong. Behind that nothing is
   * written any more: parts of it may have arrived, and would arrive twice.
   */
  private final class Late extends Writer {
    @Override
    public void write(char[] letters, int from, int length) throws IOException {
      noting(
          () -> {
            begin();
            target.write(letters, from, length);
          });
    }

    @Override
    public void flush() throws IOException {
      if (target != null) {
        noting(target::flush);
      }
    }

    private void noting(Writing writing) throws IOException {
      if (failure != null) {
        throw new IOException("nothing more is written", failure);
      }
      try {
        writing.run();
      } catch (IOException told) {
        failure = told;
        throw told;
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** Something that may not be written. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }
}
