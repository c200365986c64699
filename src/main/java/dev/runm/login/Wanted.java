package dev.runm.login;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said of a server to log in to, by options or by a named connection.
 *
 * @param url {@code [mysql://]HOST[:PORT][/SCHEMA][?PROPERTIES]}
 * @param defaultsFile a MySQL option file to read in place of {@code ~/.my.cnf}
 * @param loginPath a group of the obfuscated {@code ~/.mylogin.cnf}
 * @param tls a mode as Connector/J names them
 * @param tlsCa a PEM file of certificates that vouch for the server
 */
public record Wanted(
    Optional<String> url,
    Optional<String> user,
    Optional<String> defaultsFile,
    Optional<String> loginPath,
    Optional<String> tls,
    Optional<String> tlsCa) {

  /** Nothing is said. */
  public static final Wanted NOTHING =
      new Wanted(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Returns the modes that TLS has. */
  public static List<String> tlsModes() {
    return Arrays.stream(TlsMode.values()).map(TlsMode::name).toList();
  }

  /** Returns the mode of TLS that a word means, if it means one. */
  public static String tlsMode(String word) {
    return TlsMode.meant(word);
  }

  /**
   * Checks a mode of TLS.
   *
   * @throws dev.runm.error.UsageException if there is no such mode
   */
  public static void checkTlsMode(String word) {
    TlsMode.parse(word, "--tls");
  }

  /** Returns what is said here, and for the rest what is said there. */
  public Wanted or(Wanted other) {
    return new Wanted(
        url.or(other::url),
        user.or(other::user),
        defaultsFile.or(other::defaultsFile),
        loginPath.or(other::loginPath),
        tls.or(other::tls),
        tlsCa.or(other::tlsCa));
  }

  /** Returns the same at that address. */
  public Wanted at(String address) {
    return new Wanted(Optional.of(address), user, defaultsFile, loginPath, tls, tlsCa);
  }

  /** Whether it leads to a server: by its address, or by a file that may hold one. */
  public boolean namesServer() {
    return Stream.of(url, defaultsFile, loginPath).anyMatch(Optional::isPresent);
  }

  /** Whether nothing is said at all. */
  public boolean isNothing() {
    return equals(NOTHING);
  }
}
