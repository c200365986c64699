package dev.runm.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One user's hold on the embedded MySQL {@value Distribution#VERSION}. All processes with the same
 * data folder share one server: the first starts it, the last one to leave stops it.
 */
public final class EmbeddedMySql implements AutoCloseable {
  /** The data folders that this process uses; a process has one set of locks on each. */
  private static final Map<Path, Hold> HOLDS = new HashMap<>();

  private final Path key;
  private final Server server;
  private final ServerSettings settings;
  private ServerAddress address;
  private boolean closed;

  private EmbeddedMySql(Path key, Server server, ServerSettings settings, ServerAddress address) {
    this.key = key;
    this.server = server;
    this.settings = settings;
    this.address = address;
  }

  /**
   * Joins the running server. Before that it fetches, initialises and starts the server, as far as
   * this has not been done.
   *
   * @throws dev.runm.error.UserException if one of these fails; nothing half done is left behind
   */
  public static EmbeddedMySql attach(ServerSettings settings) {
    synchronized (HOLDS) {
      Path root = settings.dataFolder();
      try {
        Folders.createPrivate(root);
        Path key = root.toRealPath();
        DataFolder folder = new DataFolder(key);
        Server server = new Server(settings, folder);
        Hold hold = HOLDS.containsKey(key) ? HOLDS.get(key) : new Hold(Membership.open(folder));
        HOLDS.put(key, hold);
        try {
          return new EmbeddedMySql(key, server, settings, hold.enter(server, settings));
        } finally {
          forgetUnused(key);
        }
      } catch (IOException e) {
        throw Folders.unusable(root, "RUNM_DATA", e);
      }
    }
  }

  /**
   * Stops a server that was kept running, and waits for its end.
   *
   * @return false if a shell uses the server, which then goes on
   */
  public static boolean stop(ServerSettings settings) {
    synchronized (HOLDS) {
      Path root = settings.dataFolder();
      try {
        if (!root.toFile().isDirectory()) {
          return true;
        }
        DataFolder folder = new DataFolder(root.toRealPath());
        if (HOLDS.containsKey(folder.root())) {
          return false;
        }
        try (Membership membership = Membership.open(folder)) {
          return membership.transition(
              settings.notice(),
              () -> {
                boolean unused = membership.leaveAsLast();
                if (unused) {
                  new Server(settings, folder).stop();
                }
                return unused;
              });
        }
      } catch (IOException e) {
        throw Folders.unusable(root, "RUNM_DATA", e);
      }
    }
  }

  /** Returns where the server was last seen. */
  public synchronized ServerAddress address() {
    return address;
  }

  /**
   * Starts the server again if it died, mostly at the same address.
   *
   * @return where it is now
   */
  public synchronized ServerAddress revive() {
    synchronized (HOLDS) {
      if (closed) {
        throw new IllegalStateException("the embedded MySQL has been left already");
      }
      try {
        Membership membership = HOLDS.get(key).membership;
        address = membership.transition(settings.notice(), server::ensureRunning);
        return address;
      } catch (IOException e) {
        throw Folders.unusable(key, "RUNM_DATA", e);
      }
    }
  }

  /**
   * Leaves the server. If nobody else uses it and nobody asked to keep it, it is told to stop; that
   * takes it about a second, for which this does not wait.
   */
  @Override
  public synchronized void close() {
    synchronized (HOLDS) {
      if (closed) {
        return;
      }
      closed = true;
      try {
        try {
          HOLDS.get(key).leave(server, settings);
        } finally {
          forgetUnused(key);
        }
      } catch (IOException e) {
        throw Folders.unusable(key, "RUNM_DATA", e);
      }
    }
  }

  private static void forgetUnused(Path key) throws IOException {
    Hold hold = HOLDS.get(key);
    if (hold.users == 0) {
      HOLDS.remove(key);
      hold.membership.close();
    }
  }

  /** The locks of this process on one data folder, and how many of its parts rely on them. */
  private static final class Hold {
    private final Membership membership;
    private int users;

    Hold(Membership membership) {
      this.membership = membership;
    }

    ServerAddress enter(Server server, ServerSettings settings) throws IOException {
      return membership.transition(
          settings.notice(),
          () -> {
            if (users == 0) {
              membership.join();
            }
            users++;
            try {
              return server.ensureRunning();
            } catch (IOException | RuntimeException e) {
              depart(server);
              throw e;
            }
          });
    }

    void leave(Server server, ServerSettings settings) throws IOException {
      membership.transition(
          settings.notice(),
          () -> {
            depart(server);
            return null;
          });
    }

    private void depart(Server server) throws IOException {
      users--;
      if (users == 0 && membership.leaveAsLast()) {
        server.stopUnlessKept();
      }
    }
  }
}
