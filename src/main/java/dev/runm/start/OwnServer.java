package dev.runm.start;

import dev.runm.session.ServerAddress;
import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds out how to log in to a server that the user names. */
final class OwnServer {
  private final Map<String, String> environment;
  private final Path home;

  OwnServer(Map<String, String> environment, Path home) {
    this.environment = environment;
    this.home = home;
  }

  /**
   * Returns the address with user and password: from the options, RUNM_PASSWORD, the option file, or
   * asked for at the terminal.
   */
  ServerAddress address(StartOptions options) {
    ServerUrl url = ServerUrl.parse(options.url().orElseThrow());
    OptionFile file = optionFile(options);
    String user =
        options.user().or(() -> file.get("user")).orElseGet(() -> System.getProperty("user.name"));
    Optional<String> password =
        Optional.ofNullable(environment.get("RUNM_PASSWORD"))
            .or(() -> file.get("password"))
            .or(() -> ask(user, url));
    return new ServerAddress(url.jdbc(), user, password, url.schema(), false);
  }

  private OptionFile optionFile(StartOptions options) {
    if (options.defaultsFile().isPresent()) {
      return OptionFile.read(Path.of(options.defaultsFile().get()));
    }
    Path usual = home.resolve(".my.cnf");
    return Files.isReadable(usual) ? OptionFile.read(usual) : OptionFile.empty();
  }

  private static Optional<String> ask(String user, ServerUrl url) {
    Console console = System.console();
    if (console == null) {
      return Optional.empty();
    }
    char[] typed = console.readPassword("Password of %s at %s: ", user, url.jdbc());
    return Optional.ofNullable(typed).map(String::new).filter(text -> !text.isEmpty());
  }
}
