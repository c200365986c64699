package dev.runm.start;

import dev.runm.embedded.EmbeddedMySql;
import dev.runm.embedded.Settings;
import dev.runm.error.UserException;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The embedded server, started while the application does. */
final class BundledServer implements ServerSource, AutoCloseable {
  private static final String SCHEMA = "runm";

  private final CompletableFuture<EmbeddedMySql> starting;

  BundledServer(Settings settings) {
    starting = CompletableFuture.supplyAsync(() -> EmbeddedMySql.attach(settings));
  }

  @Override
  public ServerAddress get() {
    return address(server().address());
  }

  /** The server may have died with its connections. */
  @Override
  public ServerAddress again() {
    return address(server().revive());
  }

  private static ServerAddress address(dev.runm.embedded.ServerAddress found) {
    return new ServerAddress(
        found.url(), found.user(), Optional.of(found.password()), SCHEMA, true);
  }

  private EmbeddedMySql server() {
    try {
      return starting.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof UserException ours) {
        throw ours;
      }
      throw new UserException(
          "the embedded MySQL did not start: " + failure.getCause(), failure.getCause());
    }
  }

  /** Leaves the server once it is up; the last shell to leave stops it. */
  @Override
  public void close() {
    try {
      starting.join().close();
    } catch (CompletionException alreadyTold) {
      // whoever asked for the server has been told why there is none
    }
  }
}
