package dev.runm.e2e;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jline.builtins.ScreenTerminal;

/**
 * A program at a real pseudo-terminal of 100 columns and 30 rows. A test types, and waits for what
 * appears; waiting goes on where the last wait ended.
 */
public final class PseudoTerminal implements AutoCloseable {
  public static final String CTRL_C = "\u0003";
  public static final String CTRL_D = "\u0004";
  public static final String ENTER = "\r";
  public static final String TAB = "\t";

  /** As a terminal sends it while a program reads keys. */
  public static final String UP = "\033OA";

  private static final int COLUMNS = 100;
  private static final int ROWS = 30;

  /** Only so that a program that hangs shows what it said last. */
  private static final List<String> RESET_SIGNALS = List.of("env", "--default-signal=INT");

  private static final boolean CAN_RESET_SIGNALS = canResetSignals();
  private static final long PATIENCE_MILLIS = TimeUnit.MINUTES.toMillis(2);

  private final PtyProcess process;
  private final OutputStream keyboard;
  private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
  private final StringBuilder written = new StringBuilder();
  private int waitedFor;
  private boolean ended;

  private PseudoTerminal(PtyProcess process) {
    this.process = process;
    this.keyboard = process.getOutputStream();
    Thread reader = new Thread(this::read, "pseudo-terminal");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a program in {@code folder} with exactly this environment. Ctrl-C reaches it even if the
   * tests run in the background of a shell, where programs are started deaf to it.
   */
  public static PseudoTerminal start(
      Path folder, Map<String, String> environment, List<String> command) throws IOException {
    List<String> hearing = new ArrayList<>(CAN_RESET_SIGNALS ? RESET_SIGNALS : List.of());
    hearing.addAll(command);
    return new PseudoTerminal(
        new PtyProcessBuilder(hearing.toArray(String[]::new))
            .setDirectory(folder.toString())
            .setEnvironment(environment)
            .setInitialColumns(COLUMNS)
            .setInitialRows(ROWS)
            .start());
  }

  /**
   * GNU's env can; others need not, and then Ctrl-C works where the tests were started to hear it.
   */
  private static boolean canResetSignals() {
    List<String> probe = new ArrayList<>(RESET_SIGNALS);
    probe.add("true");
    try {
      return new ProcessBuilder(probe).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Types text, or one of the keys above. */
  public PseudoTerminal type(String keys) throws IOException {
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
    return this;
  }

  /** Types a line and presses enter. */
  public PseudoTerminal enter(String line) throws IOException {
    return type(line + ENTER);
  }

  /**
   * Waits until the program has written {@code text}.
   *
   * @return what it wrote up to there since the last wait, with escape sequences
   */
  public synchronized String waitFor(String text) throws InterruptedException {
    long giveUp = System.currentTimeMillis() + PATIENCE_MILLIS;
    int found = written.indexOf(text, waitedFor);
    while (found < 0) {
      long left = giveUp - System.currentTimeMillis();
      if (ended || left <= 0) {
        String end =
            ended ? "the program ended with %d".formatted(exitCode()) : "nothing came any more";
        throw new AssertionError(
            "%s before it wrote \"%s\", but:%n%s"
                .formatted(end, text, written.substring(waitedFor)));
      }
      wait(left);
      found = written.indexOf(text, waitedFor);
    }
    String before = written.substring(waitedFor, found + text.length());
    waitedFor = found + text.length();
    return before;
  }

  /** Waits for the end of the program. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("the program does not end; it wrote:\n" + written());
    }
    return process.exitValue();
  }

  /** Returns what a person sees now: the lines of the terminal, as text. */
  public synchronized String screen() {
    return screen.toString();
  }

  /** Returns all that the program has written, with escape sequences. */
  public synchronized String written() {
    return written.toString();
  }

  public void resize(int columns, int rows) {
    process.setWinSize(new WinSize(columns, rows));
    synchronized (this) {
      screen.setSize(columns, rows);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void read() {
    char[] some = new char[4096];
    try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      for (int count = output.read(some); count >= 0; count = output.read(some)) {
        add(new String(some, 0, count));
      }
    } catch (IOException closed) {
      add(""); // the other end of a terminal is gone with its last program
    }
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  private synchronized void add(String text) {
    written.append(text);
    screen.write(text);
    notifyAll();
  }
}
