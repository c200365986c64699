package dev.runm.lesson;

import dev.runm.RunmApplication;
import dev.runm.output.Screen;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerSource;
import dev.runm.session.Session;
import dev.runm.settings.ConfigurationFile;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Opens another shell in this program, on a connection of its own to the same schema: the same
 * commands, run by somebody else. What it answers is not shown.
 */
@Component
class SecondShell {
  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

  private final Session session;
  private final ConfigurationFile configuration;

  SecondShell(Session session, ConfigurationFile configuration) {
    this.session = session;
    this.configuration = configuration;
  }

  /**
   * A shell that is being opened; whoever asked for it closes it.
   *
   * @param server where it works
   */
  record Opened(ServerAddress server, CompletableFuture<ConfigurableApplicationContext> context) {}

  /** Begins to open one. */
  Opened open() {
    ServerAddress address = session.server();
    return new Opened(address, CompletableFuture.supplyAsync(() -> open(address)));
  }

  /** Whether a shell that was opened works where this one does now. */
  boolean isBeside(Opened opened) {
    return opened.server().equals(session.server());
  }

  private ConfigurableApplicationContext open(ServerAddress address) {
    ServerSource server = () -> address;
    SpringApplication application = new SpringApplication(RunmApplication.class);
    application.addInitializers(
        starting -> {
          ConfigurableListableBeanFactory beans = starting.getBeanFactory();
          beans.registerSingleton("serverSource", server);
          beans.registerSingleton("screen", Screen.plain(NOWHERE, NOWHERE));
          beans.registerSingleton("configurationFile", configuration);
        });
    return application.run();
  }
}
