package dev.runm.session;

import dev.runm.error.UserException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one connection of the session, opened when the first statement needs it. Closing what it
 * hands out does not close it. One that was lost is replaced before the next statement outside a
 * transaction; no statement is ever sent twice.
 */
class LiveConnection extends SingleConnectionDataSource {
  private static final int PING_SECONDS = 5;

  private final ServerSource server;
  private final Duration trusted;
  private final Consumer<String> notice;
  private final Supplier<List<ConnectionListener>> listeners;
  private Connection open;
  private boolean lost;
  private volatile List<ConnectionListener> told = List.of();
  private boolean greeted;
  private Optional<String> elsewhere = Optional.empty();
  private boolean inSchema;
  private Optional<Connection> prepared = Optional.empty();
  private volatile boolean doubted;
  private volatile Optional<Thread> keeper = Optional.empty();
  private long lastUse;

  /**
   * @param trusted how long a connection is taken to be alive after it was used
   * @param notice where it is said that a connection was replaced
   */
  LiveConnection(ServerSource server, Duration trusted, Consumer<String> notice) {
    this(server, trusted, notice, List::of);
  }

  /**
   * @param listeners who is told of each connection
   */
  LiveConnection(
      ServerSource server,
      Duration trusted,
      Consumer<String> notice,
      Supplier<List<ConnectionListener>> listeners) {
    this.server = server;
    this.trusted = trusted;
    this.notice = notice;
    this.listeners = listeners;
    setSuppressClose(true);
    setRollbackBeforeClose(true);
  }

  @Override
  public String getUrl() {
    return server.get().url();
  }

  @Override
  public synchronized Connection getConnection() throws SQLException {
    if (keeper.filter(thread -> thread != Thread.currentThread()).isPresent()) {
      throw new UserException("the connection is in a transaction: others have to wait");
    }
    if (open != null && isLost()) {
      open = null;
      lost = true;
      resetConnection();
    }
    if (lost) {
      server.again();
    }
    Connection connection = super.getConnection();
    boolean replaced = lost;
    if (lost) {
      lost = false;
      notice.accept("the connection to " + server.get().host() + " was lost; this is a new one");
    }
    if (!inSchema) {
      inSchema = SchemaName.useIfThere(open, address().schema());
    }
    if (!greeted || replaced) {
      greeted = true;
      told = listeners.get();
      told.forEach(ConnectionListener::gone);
      for (ConnectionListener listener : told) {
        listener.opened(open, replaced);
      }
    }
    lastUse = System.nanoTime();
    return connection;
  }

  /** Keeps the connection for this thread, which has a transaction open, or no longer. */
  void keep(boolean kept) {
    keeper = kept ? Optional.of(Thread.currentThread()) : Optional.empty();
  }

  /** Connects, if that is to be done yet; listeners are told when the connection is asked for. */
  synchronized void openEarly() throws SQLException {
    if (open == null) {
      initConnection();
    }
  }

  /**
   * Lets listeners undo what must not outlast the session, each whatever becomes of the others. An
   * open transaction is undone with its connection, as it is when a program is killed.
   */
  void leave() throws SQLException {
    SQLException failed = null;
    for (ConnectionListener listener : told) {
      try {
        if (listener.hasToUndo()) {
          leave(listener);
        }
      } catch (SQLException failure) {
        failed = failure;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private synchronized void leave(ConnectionListener listener) throws SQLException {
    if (open == null || open.isClosed() || !open.getAutoCommit() || !open.isValid(PING_SECONDS)) {
      abandon();
      getConnectionFromDriver(new Properties());
    }
    listener.closing(open);
  }

  @Override
  public void destroy() {
    try {
      leave();
    } catch (SQLException | UserException failure) {
      logger.warn("Something may be left in the schema", failure);
    }
    super.destroy();
  }

  /** Returns the server, with the schema that statements are sent to. */
  synchronized ServerAddress address() {
    ServerAddress address = server.get();
    return elsewhere.map(address::in).orElse(address);
  }

  /**
   * Sends statements to another schema from now on, also where the connection must be replaced.
   *
   * @throws UserException if there is no such schema
   */
  synchronized void enter(String schema) throws SQLException {
    if (!SchemaName.useIfThere(getConnection(), schema)) {
      throw new UserException("there is no schema " + schema + " on " + server.get().host());
    }
    elsewhere = Optional.of(schema);
    inSchema = true;
  }

  /**
   * Goes back to the user's schema. Where that is not there, a new connection, which is in no
   * schema, takes the place of this one.
   */
  synchronized void comeBack() {
    elsewhere = Optional.empty();
    inSchema = false;
    try {
      if (open != null && !open.isClosed() && !SchemaName.useIfThere(open, server.get().schema())) {
        open = null;
        greeted = false;
        resetConnection();
      }
    } catch (SQLException failure) {
      doubt();
    }
  }

  /**
   * Goes over to a connection to another server, or to another one of the same. Listeners are told
   * of it as of the first, while the old one is still there; where one fails, all stays.
   *
   * @param next is used in place of this connection, which is closed
   * @param choice makes that server the one that {@link #address} tells of
   */
  synchronized void goOver(Connection next, Runnable choice) throws SQLException {
    List<ConnectionListener> all = listeners.get();
    try {
      for (ConnectionListener listener : all) {
        listener.opened(next, false);
      }
    } catch (SQLException | RuntimeException refused) {
      next.close();
      throw refused;
    }
    resetConnection();
    told = all;
    open = null;
    prepared = Optional.of(next);
    elsewhere = Optional.empty();
    greeted = true;
    lost = false;
    doubted = false;
    choice.run();
    told.forEach(ConnectionListener::gone);
  }

  /**
   * A statement failed, maybe with its connection: the next one outside a transaction asks first.
   */
  void doubt() {
    doubted = true;
  }

  private boolean isLost() throws SQLException {
    boolean idle = System.nanoTime() - lastUse > trusted.toNanos();
    boolean doubt = doubted || idle;
    doubted = false;
    return open.isClosed() || doubt && !open.isValid(PING_SECONDS);
  }

  @Override
  protected synchronized Connection getConnectionFromDriver(Properties unused) throws SQLException {
    Connection opened = prepared.isPresent() ? prepared.get() : NewConnection.to(address());
    prepared = Optional.empty();
    inSchema = address().schema().equals(opened.getCatalog());
    open = opened;
    return opened;
  }

  private synchronized void abandon() throws SQLException {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
