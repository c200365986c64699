package dev.runm.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a MySQL server is and who connects to it.
 *
 * @param url a JDBC URL without credentials; its path names no schema
 * @param schema the schema to work in
 * @param embedded whether runm brought the server along
 * @param properties further properties of the driver, such as those of TLS; may hold secrets
 */
public record ServerAddress(
    String url,
    String user,
    Optional<String> password,
    String schema,
    boolean embedded,
    Map<String, String> properties) {
  private static final int USUAL_PORT = 3306;

  /** A server to which nothing special leads. */
  public ServerAddress(
      String url, String user, Optional<String> password, String schema, boolean embedded) {
    this(url, user, password, schema, embedded, Map.of());
  }

  /** Returns host and port, as the URL names them. */
  public String host() {
    return url.replaceFirst("^jdbc:mysql://", "").replaceFirst("[/?].*$", "");
  }

  /** Returns the same server and user, with another password. */
  public ServerAddress with(Optional<String> other) {
    return new ServerAddress(url, user, other, schema, embedded, properties);
  }

  /** Whether both are on one host and listen on one port. */
  public boolean isServerOf(ServerAddress other) {
    return hostAndPort().equalsIgnoreCase(other.hostAndPort());
  }

  private String hostAndPort() {
    return host().matches(".*:\\d+") ? host() : host() + ":" + USUAL_PORT;
  }

  /** Returns the same server and user, in another schema. */
  ServerAddress in(String other) {
    return new ServerAddress(url, user, password, other, embedded, properties);
  }

  /** Returns the names of the properties that the URL gives, in small letters. */
  Set<String> namedInUrl() {
    int query = url.indexOf('?');
    return query < 0
        ? Set.of()
        : Arrays.stream(url.substring(query + 1).split("&"))
            .map(property -> property.replaceFirst("=.*", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return user + " at " + host();
  }
}
