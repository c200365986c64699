package dev.runm.session;

import java.util.Optional;

/**
 * Where a MySQL server is and who connects to it.
 *
 * @param url a JDBC URL without credentials; its path names no schema
 * @param schema the schema to work in
 * @param embedded whether runm brought the server along
 */
public record ServerAddress(
    String url, String user, Optional<String> password, String schema, boolean embedded) {
  /** Returns host and port, as the URL names them. */
  public String host() {
    return url.replaceFirst("^jdbc:mysql://", "").replaceFirst("[/?].*$", "");
  }

  /** Returns the same server and user, in another schema. */
  ServerAddress in(String other) {
    return new ServerAddress(url, user, password, other, embedded);
  }

  @Override
  public String toString() {
    return user + " at " + host();
  }
}
