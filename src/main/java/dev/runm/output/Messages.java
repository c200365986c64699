package dev.runm.output;

import dev.runm.error.UserException;
import java.io.PrintWriter;
import java.util.List;

/** What is said beside the answers, on standard error: notices, prose and errors. */
public final class Messages {
  private static final String ERROR = "error:";

  private final Object lock;
  private final PrintWriter err;
  private final Looks looks;
  private final Runnable makeRoom;
  private volatile boolean quiet;

  /**
   * @param lock held while something is written
   * @param makeRoom ends what was written before
   */
  Messages(Object lock, PrintWriter err, Looks looks, Runnable makeRoom) {
    this.lock = lock;
    this.err = err;
    this.looks = looks;
    this.makeRoom = makeRoom;
  }

  /** Leaves out notices and prose from now on, or shows them again. */
  public void keepQuiet(boolean wanted) {
    quiet = wanted;
  }

  void notice(String text) {
    if (!quiet) {
      wrapped(text).forEach(line -> write(Style.NOTICE.paint(line, looks.errorColours()) + "\n"));
    }
  }

  /** Writes lines of prose, wrapped to the width. */
  public void prose(String text) {
    if (quiet) {
      return;
    }
    int width = Math.min(looks.look().width(), Prose.WIDTH);
    write(String.join("\n", LineBreaks.shown(text, width)) + "\n");
  }

  /** Writes text in a little Markdown, as {@link Screen#prose} does for answers. */
  public void aside(String text) {
    if (!quiet) {
      write(Canvas.drawn(Prose.of(text), looks.errorLook()));
    }
  }

  void error(String text) {
    String label = Style.ERROR.paint(ERROR, looks.errorColours());
    String lines = String.join("\n", wrapped(ERROR + " " + text));
    write(label + lines.substring(ERROR.length()) + "\n");
  }

  /** A terminal would break lines anywhere. */
  private List<String> wrapped(String text) {
    return LineBreaks.shown(text, looks.errorWidth());
  }

  /** Writes {@code error: …} with what shows the place. */
  public void error(UserException failure) {
    error(failure.getMessage());
    for (String line : failure.excerpt()) {
      write(ScreenText.visible(line) + "\n");
    }
  }

  private void write(String text) {
    synchronized (lock) {
      makeRoom.run();
      err.print(text);
      err.flush();
    }
  }
}
