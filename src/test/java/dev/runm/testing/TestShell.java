package dev.runm.testing;

import dev.runm.RunmApplication;
import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerSource;
import dev.runm.settings.ConfigurationFile;
import dev.runm.shell.TypedCommands;
import dev.runm.start.Shell;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program as it runs a script or a command, inside the test's process: the real context, the
 * real commands, real MySQL. What it prints is kept.
 */
public final class TestShell implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final StringWriter both = new StringWriter();

  private TestShell(ServerSource server, int width) {
    System.setProperty("runm.state", Path.of("target", "test-state").toAbsolutePath().toString());
    PrintWriter errors = new PrintWriter(tee(err));
    Screen screen =
        width == 0
            ? Screen.plain(new PrintWriter(tee(out)), errors)
            : Screen.on(NarrowTerminal.of(width, tee(out)), errors, Map.of());
    SpringApplication application = new SpringApplication(RunmApplication.class);
    application.addInitializers(
        starting -> {
          starting.getBeanFactory().registerSingleton("serverSource", server);
          starting.getBeanFactory().registerSingleton("embeddedServer", server);
          starting.getBeanFactory().registerSingleton("screen", screen);
          starting
              .getBeanFactory()
              .registerSingleton(
                  "configurationFile",
                  new ConfigurationFile(Path.of("~/.config/runm/config.yaml"), Map.of()));
        });
    context = application.run();
  }

  /** Opens a shell on the test server that works in {@code schema}, which is dropped first. */
  public static TestShell in(String schema) {
    TestServer.drop(schema);
    ServerAddress address = TestServer.in(schema);
    return new TestShell(() -> address, 0);
  }

  /** Opens such a shell at a terminal without colours that has so many cells in a line. */
  public static TestShell in(String schema, int width) {
    TestServer.drop(schema);
    ServerAddress address = TestServer.in(schema);
    return new TestShell(() -> address, width);
  }

  /** Opens a shell on any server. */
  public static TestShell on(ServerAddress address) {
    return new TestShell(() -> address, 0);
  }

  /** Opens a shell on a server that may move. */
  public static TestShell on(ServerSource server) {
    return new TestShell(server, 0);
  }

  /**
   * What a command or script printed, and what the program would have ended with.
   *
   * @param all standard output and standard error as they came
   */
  public record Answer(String out, String err, String all, ExitCode exitCode) {}

  /** Runs the words as the program does with its arguments. */
  public Answer run(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    both.getBuffer().setLength(0);
    ExitCode code = context.getBean(Shell.class).run(List.of(words));
    return new Answer(out.toString(), err.toString(), both.toString(), code);
  }

  /** Runs a line whose words are separated by single blanks. */
  public Answer line(String line) {
    return run(line.split(" "));
  }

  /** Runs a text as if it had been typed at the prompt; an error is shown as there. */
  public Answer typed(String text) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    both.getBuffer().setLength(0);
    ExitCode code = ExitCode.OK;
    try {
      context.getBean(TypedCommands.class).run(text);
    } catch (UserException failure) {
      context.getBean(Screen.class).messages().error(failure);
      code = failure.exitCode();
    }
    return new Answer(out.toString(), err.toString(), both.toString(), code);
  }

  private Writer tee(StringWriter one) {
    return new FilterWriter(one) {
      @Override
      public void write(int letter) throws IOException {
        super.write(letter);
        both.write(letter);
      }

      @Override
      public void write(char[] letters, int offset, int length) throws IOException {
        super.write(letters, offset, length);
        both.write(letters, offset, length);
      }

      @Override
      public void write(String text, int offset, int length) throws IOException {
        super.write(text, offset, length);
        both.write(text, offset, length);
      }
    };
  }

  /** Returns a part of the running program. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
