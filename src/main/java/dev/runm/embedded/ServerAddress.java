package dev.runm.embedded;

/** How to log in to the embedded server. */
public record ServerAddress(String host, int port, String user, String password) {

  /** Returns the JDBC URL, without a schema; the way over loopback needs no encryption. */
  public String url() {
    return "jdbc:mysql://" + host + ":" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  /** Names the server without its password. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
