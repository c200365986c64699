package dev.runm.login;

import dev.runm.error.UsageException;
import dev.runm.output.TypedPath;
import dev.runm.session.LocalHost;
import dev.runm.session.ServerAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds out how to log in to a server that the user names. */
public final class Login {
  private static final List<String> CLIENT = List.of("client", "runm");
  private static final String USUAL_PORT = "3306";

  private final Map<String, String> environment;
  private final Path home;
  private final Function<String, Optional<String>> prompt;
  private final Predicate<ServerAddress> own;
  private final Consumer<ServerAddress> first;

  /**
   * @param prompt asks a question whose answer is not shown
   */
  public Login(
      Map<String, String> environment, Path home, Function<String, Optional<String>> prompt) {
    this(environment, home, prompt, server -> true, server -> {});
  }

  /**
   * @param own whether a server, whose password is not known yet, is the one that RUNM_PASSWORD is
   *     the password of
   * @param first checks a server before anybody is asked for its password
   */
  public Login(
      Map<String, String> environment,
      Path home,
      Function<String, Optional<String>> prompt,
      Predicate<ServerAddress> own,
      Consumer<ServerAddress> first) {
    this.first = first;
    this.environment = environment;
    this.home = home;
    this.prompt = prompt;
    this.own = own;
  }

  /**
   * Returns the address with user and password. The password comes from the login path or option
   * file that is named, from RUNM_PASSWORD if that is this server's, from {@code ~/.my.cnf} unless
   * that names another user or server, or is asked for.
   *
   * @param place where the address stands that is said
   * @throws UsageException what is wrong with what is said
   */
  public ServerAddress address(Wanted wanted, AddressPlace place) {
    OptionFile named = named(wanted);
    OptionFile file = isNamed(wanted) ? named : usual();
    ServerUrl url =
        wanted
            .url()
            .map(text -> ServerUrl.parse(text, place))
            .orElseGet(
                () ->
                    ServerUrl.parse(
                        addressIn(named),
                        new AddressPlace(
                            "the option file",
                            "the option file has its user and password in lines of their own, not"
                                + " in host")));
    String user = user(wanted, file);
    Map<String, String> tls = Tls.of(wanted, file, url).properties();
    ServerAddress server =
        new ServerAddress(url.jdbc(), user, Optional.empty(), url.schema(), false, tls);
    first.accept(server);
    return server.with(
        named
            .get("password")
            .or(
                () ->
                    Optional.ofNullable(environment.get("RUNM_PASSWORD"))
                        .filter(secret -> own.test(server)))
            .or(() -> meant(file, server).get("password"))
            .or(() -> typed(server)));
  }

  private static String user(Wanted wanted, OptionFile file) {
    return wanted
        .user()
        .or(() -> file.get("user"))
        .orElseGet(() -> System.getProperty("user.name"));
  }

  private Optional<String> typed(ServerAddress server) {
    return prompt.apply("Password of %s at %s: ".formatted(server.user(), server.host()));
  }

  /**
   * Returns the same server with a password that is typed, where one that nobody named for it, from
   * {@code ~/.my.cnf}, was refused; nothing where none is typed.
   */
  public Optional<ServerAddress> again(Wanted wanted, ServerAddress refused) {
    boolean unnamed =
        !isNamed(wanted)
            && refused.password().isPresent()
            && meant(usual(), refused).get("password").equals(refused.password());
    return unnamed
        ? typed(refused).map(password -> refused.with(Optional.of(password)))
        : Optional.empty();
  }

  /** The usual file's password is for the user and server that it names, as far as it does. */
  private static OptionFile meant(OptionFile file, ServerAddress server) {
    boolean user = file.get("user").map(server.user()::equals).orElse(true);
    boolean host = file.get("host").map(named -> isHostOf(named, server)).orElse(true);
    boolean port = file.get("port").map(named -> named.equals(port(server))).orElse(true);
    return user && host && port ? file : OptionFile.empty();
  }

  private static boolean isHostOf(String named, ServerAddress server) {
    String host = server.host().replaceFirst(":\\d+$", "").replaceAll("^\\[|]$", "");
    return host.equalsIgnoreCase(named) || LocalHost.is(host) && LocalHost.is(named);
  }

  private static String port(ServerAddress server) {
    return server.host().matches(".*:\\d+") ? server.host().replaceFirst(".*:", "") : USUAL_PORT;
  }

  private static boolean isNamed(Wanted wanted) {
    return wanted.defaultsFile().isPresent() || wanted.loginPath().isPresent();
  }

  /** The login path wins over the option file, as it does for the MySQL clients. */
  private OptionFile named(Wanted wanted) {
    OptionFile defaults =
        wanted
            .defaultsFile()
            .map(file -> OptionFile.read(TypedPath.of(file), CLIENT))
            .orElseGet(OptionFile::empty);
    return wanted
        .loginPath()
        .map(name -> LoginPathFile.read(loginFile(), name).or(defaults))
        .orElse(defaults);
  }

  private OptionFile usual() {
    Path usual = home.resolve(".my.cnf");
    return Files.isReadable(usual) ? OptionFile.read(usual, CLIENT) : OptionFile.empty();
  }

  private Path loginFile() {
    return Optional.ofNullable(environment.get("MYSQL_TEST_LOGIN_FILE"))
        .map(Path::of)
        .orElseGet(() -> home.resolve(".mylogin.cnf"));
  }

  /** A file that names no host means this machine, as it does for the MySQL clients. */
  private static String addressIn(OptionFile file) {
    String host = file.get("host").orElse("localhost");
    return (host.contains(":") ? "[" + host + "]" : host)
        + file.get("port").map(port -> ":" + port).orElse("")
        + file.get("database").map(schema -> "/" + schema).orElse("");
  }
}
