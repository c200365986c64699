package dev.runm.output;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalExt;
import org.jline.utils.InfoCmp.Capability;

/** Finds out what the terminal, the environment and the process's streams can show. */
final class Surroundings {
  private static final int USUAL_WIDTH = 80;
  private static final int USUAL_HEIGHT = 24;
  private static final String AUTO = "auto";

  private final Terminal terminal;
  private final Map<String, String> environment;

  Surroundings(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  /** Tells whether a line can be redrawn in place. */
  boolean live() {
    return isScreen() && !terminal.getType().startsWith(Terminal.TYPE_DUMB) && !isDumb();
  }

  /** Returns the look of the terminal as it is now: its width may change at any time. */
  Look look() {
    return new Look(width(), colours(), isUnicode(terminal.outputEncoding()));
  }

  Terminal terminal() {
    return terminal;
  }

  /** Returns how many lines the terminal has. */
  int height() {
    return terminal.getHeight() > 0 ? terminal.getHeight() : USUAL_HEIGHT;
  }

  /** Returns the pager of that name, if there is one here: a program needs the terminal itself. */
  Optional<Pager> pager(Optional<String> wanted) {
    if (wanted.isEmpty() || !live()) {
      return Optional.empty();
    }
    boolean auto = wanted.get().equals(AUTO);
    if (!isOfProcess() || auto && !OutsidePager.hasLess(environment.getOrDefault("PATH", ""))) {
      return Optional.of(new OwnPager(terminal));
    }
    Charset charset = terminal.outputEncoding();
    return Optional.of(auto ? OutsidePager.less(charset) : new OutsidePager(wanted.get(), charset));
  }

  /** Does what leaves the terminal to somebody else, who is told of Ctrl-C alone. */
  void lend(Runnable work) {
    terminal.flush();
    SignalHandler before = terminal.handle(Signal.INT, signal -> {});
    try {
      work.run();
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }

  /** Returns the theme that suits the terminal, where it is known. */
  Theme theme(Theme wanted) {
    return wanted.at(environment);
  }

  /** Returns the colours of standard error, which may be redirected while the terminal isn't. */
  int errorColours() {
    return errorsGoElsewhere() ? 0 : colours();
  }

  /** Returns the cells of a line of errors. */
  int errorWidth() {
    return errorsGoElsewhere() ? Look.UNBOUNDED : look().width();
  }

  private boolean errorsGoElsewhere() {
    return isOfProcess()
        && !((TerminalExt) terminal).getProvider().isSystemStream(SystemStream.Error);
  }

  /**
   * Returns what writes to standard output. Where that is a pipe, JLine's terminal is on standard
   * error, or is one that writes a byte at a time.
   */
  PrintWriter out() {
    return isOfProcess() && !isScreen() ? writer(System.out, "stdout.encoding") : terminal.writer();
  }

  /** A terminal that calls itself dumb has lines that end, though JLine does not ask where. */
  private int width() {
    if (!isScreen()) {
      return isDumb() && terminal instanceof DumbTerminal ? USUAL_WIDTH : Look.UNBOUNDED;
    }
    return terminal.getWidth() > 0 ? terminal.getWidth() : USUAL_WIDTH;
  }

  private int colours() {
    Integer colours = terminal.getNumericCapability(Capability.max_colors);
    boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return !live() || unwanted || colours == null || colours < 8 ? 0 : Math.min(colours, 256);
  }

  private boolean isDumb() {
    return environment.getOrDefault("TERM", "").equals(Terminal.TYPE_DUMB);
  }

  /** JLine stands in a terminal of its own where the output is a pipe or a file. */
  private boolean isScreen() {
    return !(terminal instanceof DumbTerminal) && systemStream() != SystemStream.Error;
  }

  /** A terminal that JLine made for the process knows its provider; any other stands alone. */
  boolean isOfProcess() {
    return terminal instanceof TerminalExt known && known.getProvider() != null;
  }

  /** Returns the stream of the process that the terminal is on, or null. */
  private SystemStream systemStream() {
    return terminal instanceof TerminalExt system ? system.getSystemStream() : null;
  }

  /** Returns a writer on a stream of the process, in the encoding that {@code property} names. */
  static PrintWriter writer(PrintStream stream, String property) {
    return new PrintWriter(stream, false, charset(property));
  }

  static boolean isUnicode(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  static Charset charset(String property) {
    String name = System.getProperty(property, "");
    try {
      return name.isEmpty() ? Charset.defaultCharset() : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Charset.defaultCharset();
    }
  }
}
