package dev.runm.connect;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.login.AddressPlace;
import dev.runm.login.Login;
import dev.runm.login.NamedConnections;
import dev.runm.login.Wanted;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerSource;
import dev.runm.shell.Question;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Finds the server that is meant by a word and options. */
@Component
class MeantServer {
  static final String EMBEDDED = "embedded";

  private static final Pattern BARE = Pattern.compile("[\\w-]+");

  private final Supplier<Optional<ServerSource>> embedded;
  private final NamedConnections named;
  private final Login login;

  @Autowired
  MeantServer(
      @Qualifier("embeddedServer") ObjectProvider<ServerSource> embedded,
      @Qualifier("serverSource") ServerSource first,
      ObjectProvider<NamedConnections> named,
      Question question) {
    this(
        () -> Optional.ofNullable(embedded.getIfAvailable()),
        named.getIfAvailable(() -> NamedConnections.NONE),
        new Login(
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            question::secret,
            server -> first != embedded.getIfAvailable() && first.get().isServerOf(server),
            new HostLookup(named.getIfAvailable(() -> NamedConnections.NONE))));
  }

  MeantServer(Supplier<Optional<ServerSource>> embedded, NamedConnections named, Login login) {
    this.embedded = embedded;
    this.named = named;
    this.login = login;
  }

  /**
   * Returns the server, or nothing for the one that is there.
   *
   * @param word {@code embedded}, the name of a connection, or an address
   */
  Optional<ServerSource> find(Optional<String> word, Wanted options) {
    if (word.filter(EMBEDDED::equals).isPresent()) {
      if (!options.isNothing()) {
        throw new UsageException("connect embedded takes no options: nobody logs in there");
      }
      return Optional.of(
          embedded.get().orElseThrow(() -> new UserException("there is no embedded MySQL here")));
    }
    if (word.isEmpty() && options.isNothing()) {
      return Optional.empty();
    }
    if (word.isEmpty() && !options.namesServer()) {
      throw new UsageException(
          "connect needs to know where to: HOST[:PORT][/SCHEMA], the name of a connection,"
              + " --login-path or --defaults-file");
    }
    AddressPlace place =
        word.filter(name -> named.find(name).isPresent())
            .map(AddressPlace::ofConnection)
            .orElse(AddressPlace.CONNECT);
    ServerAddress address = login.address(wanted(word, options), place);
    return Optional.of(() -> address);
  }

  /**
   * Returns the same server with a password that is typed, where it refused one that was not given
   * for it; nothing where none is typed.
   */
  Optional<ServerSource> again(Optional<String> word, Wanted options, ServerSource refused) {
    return word.filter(EMBEDDED::equals).isPresent()
        ? Optional.empty()
        : login.again(wanted(word, options), refused.get()).map(address -> () -> address);
  }

  private Wanted wanted(Optional<String> word, Wanted options) {
    return word.map(this::said).map(options::or).orElse(options);
  }

  /** A word that is nearly a connection's name is not taken for a host, whose password is asked. */
  private Wanted said(String word) {
    Optional<Wanted> known = named.find(word);
    if (known.isEmpty() && BARE.matcher(word).matches() && !named.hint(word).isEmpty()) {
      throw new UsageException(
          "no connection is called %s%s: mysql://%s is the host of that name"
              .formatted(word, named.hint(word), word));
    }
    return known.orElseGet(() -> Wanted.NOTHING.at(word));
  }
}
