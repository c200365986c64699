package dev.runm.locks;

import dev.runm.error.UserException;
import dev.runm.session.FurtherConnections;
import dev.runm.session.ReloadableMappers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks on a second connection, again and again, what a thread of the server waits for. */
@Component
class WaitWatcher {
  private static final long PAUSE_MILLIS = 20;

  /** So long the last look may take once the watch has ended. */
  private static final long LAST_LOOK_MILLIS = 5_000;

  private final FurtherConnections connections;
  private final ObjectProvider<ReloadableMappers> mappers;

  WaitWatcher(FurtherConnections connections, ObjectProvider<ReloadableMappers> mappers) {
    this.connections = connections;
    this.mappers = mappers;
  }

  /**
   * What was seen until the watch ended.
   *
   * @param locks what the thread held when it was last seen to wait
   */
  record Seen(List<LockWait> waits, HeldLocks locks, List<String> notes) {
    static final Seen NOTHING = new Seen(List.of(), HeldLocks.NONE, List.of());
  }

  /** Begins to watch a thread, on a thread of its own: the first look is soon after. */
  Watching watch(OwnThread session) {
    Watching watching = new Watching(session, sql("waits"), sql("locks"));
    try {
      watching.start(connections.open());
    } catch (UserException refused) {
      watching.failed(refused);
    }
    return watching;
  }

  private String sql(String id) {
    return mappers.getObject().sql(LockMapper.class.getName() + "." + id);
  }

  /** A watch that goes on until it is stopped. */
  static final class Watching {
    private final OwnThread session;
    private final String waitsSql;
    private final String locksSql;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, SeenWait> waits = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private Set<String> going = Set.of();
    private HeldLocks locks = HeldLocks.NONE;
    private Thread thread;

    private Watching(OwnThread session, String waitsSql, String locksSql) {
      this.session = session;
      this.waitsSql = waitsSql;
      this.locksSql = locksSql;
    }

    private void start(Connection connection) {
      thread = new Thread(() -> watch(connection), "lock-watch");
      thread.setDaemon(true);
      thread.start();
    }

    private void watch(Connection opened) {
      try (Connection connection = opened) {
        if (session.schemaName() != null) {
          connection.setCatalog(session.schemaName());
        }
        lookAgainAndAgain(connection);
      } catch (SQLException refused) {
        failed(refused);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }

    private void lookAgainAndAgain(Connection connection)
        throws SQLException, InterruptedException {
      try (PreparedStatement waiting = connection.prepareStatement(waitsSql);
          PreparedStatement holding = connection.prepareStatement(locksSql)) {
        waiting.setLong(1, session.threadId());
        holding.setLong(1, session.threadId());
        do {
          look(waiting, holding);
        } while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
      }
    }

    /** Who waits gets no locks, so those that it holds are asked for when a wait begins. */
    private void look(PreparedStatement waiting, PreparedStatement holding) throws SQLException {
      Map<String, SeenWait> found = new LinkedHashMap<>();
      try (ResultSet row = waiting.executeQuery()) {
        while (row.next()) {
          found.put(
              row.getString("wanted_lock") + " " + row.getString("held_lock"), SeenWait.of(row));
        }
      }
      boolean begun = !going.containsAll(found.keySet());
      going = found.keySet();
      found.forEach(this::saw);
      if (begun) {
        sawHeld(holding);
      }
    }

    private synchronized void saw(String key, SeenWait wait) {
      SeenWait known = waits.putIfAbsent(key, wait);
      if (known != null) {
        known.again();
      }
    }

    private void sawHeld(PreparedStatement holding) throws SQLException {
      List<HeldLock> held = new ArrayList<>();
      try (ResultSet row = holding.executeQuery()) {
        while (row.next()) {
          held.add(SeenWait.lock(row));
        }
      }
      if (!held.isEmpty()) {
        keep(HeldLocks.of(held));
      }
    }

    private synchronized void keep(HeldLocks held) {
      locks = held;
    }

    private void failed(Exception refused) {
      note("Waits are not shown: " + LockWatch.reason(refused));
    }

    private synchronized void note(String note) {
      notes.add(note);
    }

    /** Ends the watch and returns what was seen. */
    Seen stop() {
      stopped.countDown();
      try {
        if (thread != null) {
          thread.join(LAST_LOOK_MILLIS);
          if (thread.isAlive()) {
            note("Waits may be missing: the server did not answer in time.");
          }
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      synchronized (this) {
        return new Seen(
            waits.values().stream().map(SeenWait::told).toList(), locks, List.copyOf(notes));
      }
    }
  }
}
