package dev.runm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.RunmApplication;
import dev.runm.error.ExitCode;
import dev.runm.output.Screen;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerSource;
import dev.runm.settings.ConfigurationFile;
import dev.runm.start.Shell;
import dev.runm.transaction.LeavingTransaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The prompt inside the test's process, at a terminal of 100 columns and 30 rows whose keys the
 * test types. A wait goes on where the last one ended.
 */
public final class TerminalShell implements AutoCloseable {
  public static final String CTRL_C = "\u0003";
  public static final String CTRL_D = "\u0004";

  private static final int COLUMNS = 100;
  private static final int ROWS = 30;
  private static final String TYPE = "xterm-256color";
  private static final String PROMPT = "runm> ";

  /** Only so that a test that waits in vain shows what was there last. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();
  private final PipedOutputStream keys = new PipedOutputStream();
  private final Terminal terminal;
  private final ConfigurableApplicationContext context;
  private final CompletableFuture<ExitCode> ended;
  private int waitedFor;

  private TerminalShell(
      ServerAddress address, String type, Map<String, String> environment, Path state)
      throws IOException {
    System.setProperty("runm.state", state.toAbsolutePath().toString());
    terminal =
        new ExternalTerminal(
            "test", type, new PipedInputStream(keys, 1 << 16), shown, StandardCharsets.UTF_8);
    terminal.setSize(new Size(COLUMNS, ROWS));
    Attributes attributes = terminal.getAttributes();
    attributes.setControlChar(Attributes.ControlChar.VINTR, 3);
    attributes.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    terminal.setAttributes(attributes);
    SpringApplication application = new SpringApplication(RunmApplication.class);
    application.setDefaultProperties(Map.of("runm.terminal", "true"));
    application.addInitializers(
        starting -> {
          ServerSource server = () -> address;
          starting.getBeanFactory().registerSingleton("serverSource", server);
          starting
              .getBeanFactory()
              .registerSingleton(
                  "configurationFile", new ConfigurationFile(Path.of("none"), Map.of()));
          ((GenericApplicationContext) starting)
              .registerBean(
                  "testTerminal",
                  Terminal.class,
                  () -> terminal,
                  definition -> definition.setPrimary(true));
          starting
              .getBeanFactory()
              .registerSingleton(
                  "screen", Screen.on(terminal, new PrintWriter(errors), environment));
        });
    context = application.run();
    ended = CompletableFuture.supplyAsync(this::untilTheEnd);
    awaitShown(PROMPT);
  }

  /** As the program does, in one thread. */
  private ExitCode untilTheEnd() {
    ExitCode code = context.getBean(Shell.class).run(List.of());
    return context.getBean(LeavingTransaction.class).atTheEnd(code);
  }

  /**
   * Opens the prompt on the test server.
   *
   * @param environment what the screen knows of its terminal
   */
  public static TerminalShell in(String schema, Map<String, String> environment)
      throws IOException {
    return in(schema, environment, Path.of("target", "test-state"));
  }

  /**
   * Opens the prompt on the test server.
   *
   * @param state where history and the progress of lessons are kept
   */
  public static TerminalShell in(String schema, Map<String, String> environment, Path state)
      throws IOException {
    return new TerminalShell(TestServer.in(schema), TYPE, environment, state);
  }

  /** Opens the prompt at a terminal whose cursor goes nowhere but on. */
  public static TerminalShell dumb(String schema) throws IOException {
    Path state = Path.of("target", "test-state");
    String dumb = Terminal.TYPE_DUMB;
    return new TerminalShell(TestServer.in(schema), dumb, Map.of("TERM", dumb), state);
  }

  /** Types text as it is. */
  public void type(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  /** As when the window of the terminal is closed. */
  public void hangUp() throws IOException {
    keys.close();
  }

  /** Types a line. */
  public void enter(String line) throws IOException {
    type(line + "\r");
  }

  /** Waits until a text is shown, and returns what was shown up to there, with escape sequences. */
  public String awaitShown(String text) {
    await(() -> written().indexOf(text, waitedFor) >= 0);
    int found = written().indexOf(text, waitedFor);
    assertThat(found).as("%s in: %s", text, written().substring(waitedFor)).isNotNegative();
    String before = written().substring(waitedFor, found + text.length());
    waitedFor = found + text.length();
    return before;
  }

  /** Waits until a person sees a text, which a program may draw in any order. */
  public void awaitScreen(String text) {
    await(() -> screen().contains(text));
    assertThat(screen()).contains(text);
    waitedFor = written().length();
  }

  /** Waits until an error or a notice says a text. */
  public void awaitError(String text) {
    await(() -> errors().contains(text));
    assertThat(errors()).contains(text);
  }

  /** Waits until something is so, the prompt is left, or nothing is to be hoped for any more. */
  public void await(Callable<Boolean> there) {
    try {
      Awaitility.await().atMost(PATIENCE).until(() -> there.call() || isOver());
    } catch (ConditionTimeoutException never) {
      throw new AssertionError("nothing came any more after:\n" + written() + errors(), never);
    }
  }

  /** Waits for the next prompt. */
  public String awaitPrompt() {
    return awaitShown(PROMPT);
  }

  /** Returns what a person sees now. */
  public String screen() {
    ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
    screen.write(written());
    return screen.toString();
  }

  public String errors() {
    return errors.toString();
  }

  /** Returns a part of the program. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Waits for the end, and returns what the program would end with. */
  public ExitCode exitCode() {
    try {
      return ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException goesOn) {
      throw new AssertionError("the program does not end; it has shown:\n" + written(), goesOn);
    }
  }

  /** Returns all that was shown, with escape sequences. */
  public String written() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  /** Whether the loop has ended; what made it end badly is thrown. */
  public boolean isOver() {
    return ended.isDone() && ended.join() != null;
  }

  @Override
  public void close() throws IOException {
    keys.close();
    context.close();
    terminal.close();
  }
}
