package dev.runm.start;

import dev.runm.error.UserException;
import dev.runm.session.Session;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a program still does when it is killed or its terminal is closed: it undoes what must not
 * outlast the session, then leaves the embedded server.
 */
final class Farewell implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Farewell.class);

  private volatile Session session;
  private volatile BundledServer server;

  private Farewell() {}

  /** Returns one that the process waits for at its end. */
  static Farewell atTheEnd() {
    Farewell farewell = new Farewell();
    Runtime.getRuntime().addShutdownHook(new Thread(farewell, "farewell"));
    return farewell;
  }

  void to(Session opened) {
    session = opened;
  }

  void to(BundledServer used) {
    server = used;
  }

  @Override
  public void run() {
    if (session != null) {
      try {
        session.leave();
      } catch (SQLException | UserException failure) {
        log.warn("Something may be left in the schema", failure);
      }
    }
    if (server != null) {
      server.close();
    }
  }
}
