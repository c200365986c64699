package dev.runm.embedded;

import java.io.IOException;
import java.util.function.Consumer;

/** The place of this process among those that use the server of one data folder. */
final class Membership implements AutoCloseable {
  private final LockFile server;
  private final LockFile shells;

  private Membership(LockFile server, LockFile shells) {
    this.server = server;
    this.shells = shells;
  }

  static Membership open(DataFolder folder) throws IOException {
    LockFile server = LockFile.open(folder.root().resolve("server.lock"));
    try {
      return new Membership(server, LockFile.open(folder.root().resolve("shells.lock")));
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  /** Does something while no other process starts, stops, joins or leaves the server. */
  <T> T transition(Consumer<String> notice, LockFile.Step<T> step) throws IOException {
    return server.alone(
        () -> notice.accept("waiting for another runm that is preparing MySQL"), step);
  }

  /** Counts this process among those that use the server; called within a transition. */
  void join() throws IOException {
    if (!shells.tryShare()) {
      throw new IOException("shells.lock is held by another program");
    }
  }

  /** Gives the place up and tells whether nobody else has one; called within a transition. */
  boolean leaveAsLast() throws IOException {
    shells.release();
    boolean last = shells.tryAlone();
    shells.release();
    return last;
  }

  @Override
  public void close() throws IOException {
    try {
      server.close();
    } finally {
      shells.close();
    }
  }
}
