package dev.runm.start;

import dev.runm.login.AddressPlace;
import dev.runm.login.Login;
import dev.runm.login.NamedConnections;
import dev.runm.login.Wanted;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerSource;
import java.io.Console;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds out how to log in to the server that the program's arguments name. */
final class OwnServer {
  private final Login login;
  private final NamedConnections named;

  OwnServer(Map<String, String> environment, Path home, NamedConnections named) {
    this(environment, home, named, OwnServer::ask);
  }

  /**
   * @param prompt asks a question whose answer is not shown
   */
  OwnServer(
      Map<String, String> environment,
      Path home,
      NamedConnections named,
      Function<String, Optional<String>> prompt) {
    this.login = new Login(environment, home, prompt);
    this.named = named;
  }

  /** Returns the address with user and password; the options win over a named connection. */
  ServerAddress address(StartOptions options) {
    Optional<String> connection = options.connection();
    Wanted wanted =
        connection.map(name -> options.server().or(named.named(name))).orElse(options.server());
    return login.address(
        wanted,
        connection
            .filter(name -> options.server().url().isEmpty())
            .map(AddressPlace::ofConnection)
            .orElse(AddressPlace.OPTION));
  }

  /**
   * Returns where the program connects to.
   *
   * @param late whether nothing is asked before a server is needed indeed
   */
  ServerSource source(StartOptions options, boolean late) {
    if (late) {
      return () -> address(options);
    }
    ServerAddress address = address(options);
    return () -> address;
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
