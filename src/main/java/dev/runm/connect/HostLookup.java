package dev.runm.connect;

import dev.runm.error.UserException;
import dev.runm.login.NamedConnections;
import dev.runm.session.ServerAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;

/** Sees whether a server's host is known at all, so that nobody types a password for none. */
record HostLookup(NamedConnections named) implements Consumer<ServerAddress> {
  /**
   * Looks the host up.
   *
   * @throws UserException if nobody knows it
   */
  @Override
  public void accept(ServerAddress server) {
    try {
      InetAddress.getByName(server.host().replaceFirst(":\\d+$", ""));
    } catch (UnknownHostException unknown) {
      throw new UserException(
          "cannot connect to %s: the host is unknown%s"
              .formatted(
                  server.host(),
                  named.all().isEmpty()
                      ? "; check the name"
                      : ", and the connections are " + String.join(", ", named.names())),
          unknown);
    }
  }
}
