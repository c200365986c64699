package dev.runm.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/**
 * Where everything is shown: answers on standard output, notices and errors on standard error. On a
 * terminal tables fit its width and may be coloured; in a pipe or a file they are as wide as they
 * need. Nobody reading any more is not an error. Safe for use by several threads.
 */
public final class Screen {
  private static final String ERASE_TO_END = "\033[K";

  private final PrintWriter out;
  private final PrintWriter err;
  private final Supplier<Look> look;
  private final int errorColours;
  private final boolean live;
  private boolean liveLineShown;

  /**
   * @param look what {@code out} can show, asked anew for each drawing
   * @param errorColours how many colours {@code err} has, or 0
   * @param live whether a line of {@code out} can be redrawn in place
   */
  Screen(PrintWriter out, PrintWriter err, Supplier<Look> look, int errorColours, boolean live) {
    this.out = out;
    this.err = err;
    this.look = look;
    this.errorColours = errorColours;
    this.live = live;
  }

  /** A screen on the terminal that the process was started at, or on its pipes. */
  public static Screen on(Terminal terminal) {
    PrintWriter err = Surroundings.writer(System.err, "stderr.encoding");
    return on(terminal, err, System.getenv());
  }

  /**
   * A screen on {@code terminal}, with its errors going elsewhere.
   *
   * @param environment where {@code NO_COLOR} and {@code TERM} are looked up
   */
  public static Screen on(Terminal terminal, PrintWriter err, Map<String, String> environment) {
    Surroundings place = new Surroundings(terminal, environment);
    return new Screen(place.out(), err, place::look, place.errorColours(), place.live());
  }

  /** A screen on the process's own streams, drawn as for a pipe. */
  public static Screen onPipes() {
    boolean unicode = Surroundings.isUnicode(Surroundings.charset("stdout.encoding"));
    return new Screen(
        Surroundings.writer(System.out, "stdout.encoding"),
        Surroundings.writer(System.err, "stderr.encoding"),
        () -> new Look(Look.UNBOUNDED, 0, unicode),
        0,
        false);
  }

  /** A screen that draws as for a pipe, onto any two writers. */
  public static Screen plain(PrintWriter out, PrintWriter err) {
    return new Screen(out, err, () -> new Look(Look.UNBOUNDED, 0, true), 0, false);
  }

  /** Draws what a command answered; in formats for programs its notes go to standard error. */
  public synchronized void print(Report report, Format format, Duration elapsed) {
    begin();
    Printer.of(format, look.get()).print(report, elapsed, out);
    out.flush();
    if (!format.isForReaders() && report.drawing(format, elapsed).isEmpty()) {
      report.listing().stream().flatMap(section -> section.notes().stream()).forEach(this::notice);
    }
  }

  /** Writes a line of an answer. */
  public synchronized void line(String text) {
    begin();
    out.print(ScreenText.visibleLines(text) + "\n");
    out.flush();
  }

  /** Writes a line that is no part of an answer. */
  public synchronized void notice(String text) {
    begin();
    err.print(Style.NOTICE.paint(ScreenText.visibleLines(text), errorColours) + "\n");
    err.flush();
  }

  /** Writes {@code error: …}. */
  public synchronized void error(String text) {
    begin();
    String label = Style.ERROR.paint("error:", errorColours);
    err.print(label + " " + ScreenText.visibleLines(text) + "\n");
    err.flush();
  }

  /** Returns what tells how a long piece of work goes. */
  public Steps steps() {
    return new Steps(this, System::nanoTime);
  }

  Look look() {
    return look.get();
  }

  /** Shows a line that the next one replaces; nothing where lines can't be redrawn. */
  synchronized void showLive(String text) {
    if (live) {
      out.print("\r" + text + ERASE_TO_END);
      out.flush();
      liveLineShown = true;
    }
  }

  /** Takes the line away again. */
  synchronized void hideLive() {
    begin();
  }

  boolean isLive() {
    return live;
  }

  /** Writes a line that comes from this room and may be coloured. */
  synchronized void painted(String text) {
    begin();
    out.print(text + "\n");
    out.flush();
  }

  /** Makes room for a line, after all that was written to either stream. */
  private void begin() {
    if (liveLineShown) {
      out.print("\r" + ERASE_TO_END);
      liveLineShown = false;
    }
    out.flush();
    err.flush();
  }
}
