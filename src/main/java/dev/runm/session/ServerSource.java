package dev.runm.session;

/** Supplies the server to connect to; may take time while a server starts. */
@FunctionalInterface
public interface ServerSource {
  /**
   * Returns the server, waiting for it if need be.
   *
   * @throws dev.runm.error.UserException if there is none to be had
   */
  ServerAddress get();

  /**
   * Returns the server after a connection to it was lost, having started it again if that is in
   * this program's hands.
   *
   * @throws dev.runm.error.UserException if there is none to be had
   */
  default ServerAddress again() {
    return get();
  }
}
