package dev.runm.start;

import dev.runm.embedded.EmbeddedMySql;
import dev.runm.embedded.ServerSettings;
import dev.runm.error.UserException;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The embedded server, which can be started while the application does. */
final class BundledServer implements ServerSource, AutoCloseable {
  private static final String SCHEMA = "runm";

  private final ServerSettings settings;
  private CompletableFuture<EmbeddedMySql> starting;

  BundledServer(ServerSettings settings) {
    this.settings = settings;
  }

  /** Begins to start the server, if nobody has yet, and does not wait for it. */
  synchronized CompletableFuture<EmbeddedMySql> start() {
    if (starting == null) {
      starting = CompletableFuture.supplyAsync(() -> EmbeddedMySql.attach(settings));
    }
    return starting;
  }

  private synchronized boolean wasStarted() {
    return starting != null;
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
      return start().join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof UserException ours) {
        throw ours;
      }
      throw new UserException(
          "the embedded MySQL did not start: " + failure.getCause(), failure.getCause());
    }
  }

  /** Leaves the server, once it is up if it was started; the last shell to leave stops it. */
  @Override
  public void close() {
    if (!wasStarted()) {
      return;
    }
    try {
      start().join().close();
    } catch (CompletionException alreadyTold) {
      // whoever asked for the server has been told why there is none
    }
  }
}
