package dev.runm.start;

import dev.runm.RunmApplication;
import dev.runm.embedded.EmbeddedMySql;
import dev.runm.embedded.ServerSettings;
import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.login.NamedConnections;
import dev.runm.output.Screen;
import dev.runm.script.ScriptCall;
import dev.runm.session.ServerSource;
import dev.runm.session.Session;
import dev.runm.settings.ConfigurationFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the program from its arguments to its exit code. */
public final class Program {
  /** Commands that ask no server; any other may still turn out to ask none. */
  private static final Set<String> WITHOUT_SERVER = Set.of("help", "profiles", "exit", "quit");

  private static final Logger log = LoggerFactory.getLogger(Program.class);

  private Program() {}

  /** Returns what the program ends with; all that there is to say has been printed. */
  public static ExitCode run(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // numbers go into SQL, pages and files with the same digits
    try {
      StartOptions options = StartOptions.parse(arguments);
      Path home = Path.of(System.getProperty("user.home"));
      if (System.getProperty("runm.state") == null) {
        System.setProperty("runm.state", StateFolder.of(System.getenv(), home).toString());
      }
      if (options.stopServer()) {
        return stopServer();
      }
      Farewell farewell = Farewell.atTheEnd();
      ConfigurationFile configuration =
          ConfigurationFile.read(ConfigurationFile.path(System.getenv(), home));
      NamedConnections named = ConfiguredConnections.in(configuration);
      ScriptCall call = ScriptCall.of(options.words());
      boolean dry = call.options().dryRun();
      ServerSettings settings =
          ServerSettings.fromEnvironment(notice -> Screen.onPipes().notice(notice))
              .withKeepRunning(options.keepServer());
      try (BundledServer embedded = new BundledServer(settings)) {
        farewell.to(embedded);
        OwnServer own = new OwnServer(System.getenv(), home, named);
        boolean early = !dry && (options.isOwnServer() || startsEarly(settings, call));
        if (early && !options.isOwnServer()) {
          embedded.start();
        }
        ServerSource first = options.isOwnServer() ? own.source(options, dry) : embedded;
        Map<String, Object> beans =
            Map.of(
                "serverSource", first,
                "embeddedServer", embedded,
                "namedConnections", named,
                "configurationFile", configuration);
        return run(beans, options, early, farewell);
      }
    } catch (RuntimeException failure) {
      UserException ours = UserException.in(failure).orElseThrow(() -> failure);
      Screen.onPipes().messages().error(ours);
      return ours.exitCode();
    }
  }

  private static ExitCode stopServer() {
    ServerSettings settings =
        ServerSettings.fromEnvironment(notice -> Screen.onPipes().notice(notice));
    if (EmbeddedMySql.stop(settings)) {
      return ExitCode.OK;
    }
    throw new UserException("a shell still uses the embedded MySQL: leave it first");
  }

  /** Whether the server is worth starting before the words are understood. */
  private static boolean startsEarly(ServerSettings settings, ScriptCall call) {
    if (call.words().isEmpty() || call.isFile() || call.isPipe()) {
      return true;
    }
    boolean ready = Files.isDirectory(settings.dataFolder().resolve("mysql"));
    return ready && !WITHOUT_SERVER.contains(call.words().get(0));
  }

  private static ExitCode run(
      Map<String, Object> beans, StartOptions options, boolean connects, Farewell farewell) {
    SpringApplication application = new SpringApplication(RunmApplication.class);
    application.addInitializers(
        context -> beans.forEach(context.getBeanFactory()::registerSingleton));
    try (ConfigurableApplicationContext context = application.run()) {
      Session session = context.getBean(Session.class);
      farewell.to(session);
      if (connects) {
        connectEarly(session);
      }
      return context.getBean(Shell.class).runToTheEnd(options.words());
    }
  }

  /**
   * Connects while the prompt opens; what goes wrong is told to the first command that connects.
   */
  private static void connectEarly(Session session) {
    Thread thread =
        new Thread(
            () -> {
              try {
                session.connectEarly();
              } catch (SQLException | UserException toldLater) {
                log.debug("No connection yet", toldLater);
              }
            },
            "connect-early");
    thread.setDaemon(true);
    thread.start();
  }
}
