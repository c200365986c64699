package dev.runm.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/**
 * Where everything is shown: answers on standard output, notices and errors on standard error. On a
 * terminal tables fit its width and may be coloured; in a pipe or a file they are as wide as they
 * need. Nobody reading any more is not an error. Safe for use by several threads.
 */
public final class Screen {
  private static final String BELL = "\007";

  private final PrintWriter out;
  private final PrintWriter err;
  private final Looks looks;
  private final Messages messages;
  private final LiveLine line;
  private final Optional<Surroundings> place;
  private Optional<Diversion> diversion = Optional.empty();

  /**
   * @param look what {@code out} can show, asked anew for each drawing
   * @param errorColours how many colours {@code err} has, or 0
   * @param live whether a line of {@code out} can be redrawn in place
   */
  Screen(PrintWriter out, PrintWriter err, Supplier<Look> look, int errorColours, boolean live) {
    this(out, err, look, errorColours, live, Optional.empty());
  }

  private Screen(
      PrintWriter out,
      PrintWriter err,
      Supplier<Look> look,
      int errorColours,
      boolean live,
      Optional<Surroundings> place) {
    this.out = out;
    this.err = err;
    this.looks = new Looks(look, errorColours, place);
    this.messages = new Messages(this, err, looks, this::begin);
    this.line = new LiveLine(this, out, live, looks::look);
    this.place = place;
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
    return new Screen(
        place.out(), err, place::look, place.errorColours(), place.live(), Optional.of(place));
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
    return new Screen(out, err, () -> Look.OF_A_FILE, 0, false);
  }

  /**
   * Paints in a theme from now on.
   *
   * @param wanted asked anew for each drawing
   */
  public void paintIn(Supplier<Theme> wanted) {
    looks.paintIn(wanted);
  }

  /** Draws what a command answered, with the time that it took. */
  public void print(Report report, Format format, Duration elapsed) {
    print(report, format, elapsed, Showing.PLAIN);
  }

  /** Draws what a command answered; in formats for programs its notes go to standard error. */
  public synchronized void print(Report report, Format format, Duration elapsed, Showing showing) {
    begin();
    Printer printer =
        Printer.of(
            format,
            look(),
            showing.timed(),
            text -> diversion.stream().anyMatch(to -> to.goesOn(text)));
    var pager = place.filter(at -> diversion.isEmpty()).flatMap(at -> at.pager(showing.pager()));
    if (pager.isPresent()) {
      place.get().lend(() -> page(report, elapsed, printer, pager.get()));
    } else {
      printer.print(report, elapsed, answers());
      answers().flush();
    }
    if (!format.isForReaders() && report.drawing(format, elapsed).isEmpty()) {
      report.listing().stream().flatMap(section -> section.notes().stream()).forEach(this::notice);
    }
  }

  private void page(Report report, Duration elapsed, Printer printer, Pager pager) {
    PagedWriter paged = new PagedWriter(out, pager, look().width(), place.get().height());
    try (PrintWriter writer = new PrintWriter(paged)) {
      printer.print(report, elapsed, writer);
    }
  }

  /**
   * Sends what is answered from now on somewhere else, drawn as for a pipe. Notices, errors and
   * progress stay here.
   *
   * @param cancelled whether the command that answers was asked to stop
   * @throws dev.runm.error.UserException if it cannot be sent there
   */
  public synchronized Diversion divert(Destination destination, BooleanSupplier cancelled) {
    begin();
    Optional<Diversion> before = diversion;
    Optional<Lending> lending =
        place.filter(Surroundings::isOfProcess).map(at -> new Lending(at, this));
    Outlet outlet = Outlet.of(destination, lending, out, err, cancelled);
    Diversion begun = new Diversion(outlet, () -> comeBack(before));
    diversion = Optional.of(begun);
    return begun;
  }

  private synchronized void comeBack(Optional<Diversion> before) {
    diversion = before;
  }

  /** Writes a line of an answer. */
  public synchronized void line(String text) {
    painted(ScreenText.visibleLines(text));
  }

  /** Writes text for a person to read, in a little Markdown, as an answer. */
  public synchronized void prose(String text) {
    begin();
    answers().print(Canvas.drawn(Prose.of(text), look()));
    answers().flush();
  }

  /** Writes a line that is no part of an answer. */
  public void notice(String text) {
    messages.notice(text);
  }

  public void error(String text) {
    messages.error(text);
  }

  /** Returns where everything is said that is no answer. */
  public Messages messages() {
    return messages;
  }

  /** Calls whoever looks elsewhere; nothing where that isn't a terminal. */
  public synchronized void bell() {
    if (isLive()) {
      out.print(BELL);
      out.flush();
    }
  }

  /** Returns the whole terminal to draw on again and again; nothing where that can't be done. */
  public synchronized Optional<Board> board() {
    begin();
    return place
        .filter(at -> isLive() && diversion.isEmpty())
        .map(at -> new Board(this, at.terminal()));
  }

  /** Returns what tells how a long piece of work goes. */
  public Steps steps() {
    return new Steps(this, System::nanoTime);
  }

  /** Returns what an answer can look like. */
  Look look() {
    return diversion.isPresent() ? Look.OF_A_FILE : liveLook();
  }

  /** Returns what the terminal can show. */
  Look liveLook() {
    return looks.look();
  }

  private PrintWriter answers() {
    return diversion.map(Diversion::writer).orElse(out);
  }

  /** Returns the line that is drawn in place, below all others. */
  public LiveLine liveLine() {
    return line;
  }

  /** Whether lines can be redrawn in place, as at a terminal. */
  public boolean isLive() {
    return line.isLive();
  }

  /** Writes a line that comes from this room and may be coloured. */
  synchronized void painted(String text) {
    begin();
    answers().print(text + "\n");
    answers().flush();
  }

  /** Makes room for a line, after all that was written to either stream. */
  private void begin() {
    line.hide();
    out.flush();
    err.flush();
  }
}
