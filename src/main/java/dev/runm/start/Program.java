package dev.runm.start;

import dev.runm.RunmApplication;
import dev.runm.embedded.EmbeddedMySql;
import dev.runm.embedded.Settings;
import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerSource;
import dev.runm.shell.Shell;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the program from its arguments to its exit code. */
public final class Program {
  private Program() {}

  /** Returns what the program ends with; all that there is to say has been printed. */
  public static ExitCode run(String[] arguments) {
    try {
      StartOptions options = StartOptions.parse(arguments);
      Path home = Path.of(System.getProperty("user.home"));
      if (System.getProperty("runm.state") == null) {
        System.setProperty("runm.state", StateFolder.of(System.getenv(), home).toString());
      }
      if (options.stopServer()) {
        return stopServer();
      }
      if (options.url().isPresent()) {
        ServerAddress address = new OwnServer(System.getenv(), home).address(options);
        return run(() -> address, options);
      }
      Settings settings =
          Settings.fromEnvironment(notice -> Screen.onPipes().notice(notice))
              .withKeepRunning(options.keepServer());
      try (BundledServer server = new BundledServer(settings)) {
        return run(server, options);
      }
    } catch (UserException failure) {
      Screen.onPipes().error(failure.getMessage());
      return failure.exitCode();
    }
  }

  private static ExitCode stopServer() {
    Settings settings = Settings.fromEnvironment(notice -> Screen.onPipes().notice(notice));
    if (EmbeddedMySql.stop(settings)) {
      return ExitCode.OK;
    }
    throw new UserException("a shell still uses the embedded MySQL: leave it first");
  }

  private static ExitCode run(ServerSource server, StartOptions options) {
    SpringApplication application = new SpringApplication(RunmApplication.class);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("serverSource", server));
    try (ConfigurableApplicationContext context = application.run()) {
      return context.getBean(Shell.class).run(options.words());
    }
  }
}
