package dev.runm.testing;

import dev.runm.RunmApplication;
import dev.runm.error.ExitCode;
import dev.runm.output.Screen;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerSource;
import dev.runm.shell.Shell;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
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

  private TestShell(ServerSource server) {
    System.setProperty("runm.state", Path.of("target", "test-state").toAbsolutePath().toString());
    Screen screen = Screen.plain(new PrintWriter(out), new PrintWriter(err));
    SpringApplication application = new SpringApplication(RunmApplication.class);
    application.addInitializers(
        starting -> {
          starting.getBeanFactory().registerSingleton("serverSource", server);
          starting.getBeanFactory().registerSingleton("screen", screen);
        });
    context = application.run();
  }

  /** Opens a shell on the test server that works in {@code schema}, which is dropped first. */
  public static TestShell in(String schema) {
    TestServer.drop(schema);
    ServerAddress address = TestServer.in(schema);
    return new TestShell(() -> address);
  }

  /** Opens a shell on any server. */
  public static TestShell on(ServerAddress address) {
    return new TestShell(() -> address);
  }

  /** What a command or script printed, and what the program would have ended with. */
  public record Answer(String out, String err, ExitCode exitCode) {
    /** Returns standard output and standard error, in this order. */
    public String all() {
      return out + err;
    }
  }

  /** Runs the words as the program does with its arguments. */
  public Answer run(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    ExitCode code = context.getBean(Shell.class).run(List.of(words));
    return new Answer(out.toString(), err.toString(), code);
  }

  /** Runs a line whose words are separated by single blanks. */
  public Answer line(String line) {
    return run(line.split(" "));
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
