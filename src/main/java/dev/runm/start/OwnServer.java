package dev.runm.start;

import dev.runm.session.ServerAddress;
import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds out how to log in to a server that the user names. */
final class OwnServer {
  private final Map<String, String> environment;
  private final Path home;
  private final Function<String, Optional<String>> prompt;

  OwnServer(Map<String, String> environment, Path home) {
    this(environment, home, OwnServer::ask);
  }

  /**
   * @param prompt asks a question whose answer is not shown
   */
  OwnServer(Map<String, String> environment, Path home, Function<String, Optional<String>> prompt) {
    this.environment = environment;
    this.home = home;
    this.prompt = prompt;
  }

  /**
   * Returns the address with user and password: from the options, RUNM_PASSWORD, the option file,
   * or asked for at the terminal.
   */
  ServerAddress address(StartOptions options) {
    ServerUrl url = ServerUrl.parse(options.url().orElseThrow());
    OptionFile file = optionFile(options);
    String user =
        options.user().or(() -> file.get("user")).orElseGet(() -> System.getProperty("user.name"));
    Optional<String> password =
        Optional.ofNullable(environment.get("RUNM_PASSWORD"))
            .or(() -> file.get("password"))
            .or(() -> prompt.apply("Password of %s at %s: ".formatted(user, url.host())));
    return new ServerAddress(url.jdbc(), user, password, url.schema(), false);
  }

  private OptionFile optionFile(StartOptions options) {
    if (options.defaultsFile().isPresent()) {
      return OptionFile.read(Path.of(options.defaultsFile().get()));
    }
    Path usual = home.resolve(".my.cnf");
    return Files.isReadable(usual) ? OptionFile.read(usual) : OptionFile.empty();
  }

  private static Optional<String> ask(String question) {
    Console console = System.console();
    if (console == null) {
      return Optional.empty();
    }
    char[] typed = console.readPassword("%s", question);
    return Optional.ofNullable(typed).map(String::new).filter(text -> !text.isEmpty());
  }
}
