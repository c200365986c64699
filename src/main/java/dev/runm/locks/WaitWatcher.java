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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks on a second connection, again and again, what a thread of the server waits for. */
@Component
class WaitWatcher {
  private static final long PAUSE_MILLIS = 20;

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
  record Seen(List<LockWait> waits, List<HeldLock> locks, List<String> notes) {
    static final Seen NOTHING = new Seen(List.of(), List.of(), List.of());
  }

  /** Begins to watch a thread; it is being watched when this returns. */
  Watching watch(long threadId) {
    Watching watching = new Watching(threadId, sql("waits"), sql("locks"));
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
    private final long threadId;
    private final String waitsSql;
    private final String locksSql;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, SeenWait> waits = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private List<HeldLock> locks = List.of();
    private Thread thread;

    private Watching(long threadId, String waitsSql, String locksSql) {
      this.threadId = threadId;
      this.waitsSql = waitsSql;
      this.locksSql = locksSql;
    }

    private void start(Connection connection) {
      thread = new Thread(() -> watch(connection), "lock-watch");
      thread.setDaemon(true);
      thread.start();
    }

    private void watch(Connection opened) {
      try (Connection connection = opened;
          PreparedStatement waiting = connection.prepareStatement(waitsSql);
          PreparedStatement holding = connection.prepareStatement(locksSql)) {
        waiting.setLong(1, threadId);
        holding.setLong(1, threadId);
        do {
          look(waiting, holding);
        } while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
      } catch (SQLException refused) {
        failed(refused);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }

    private void look(PreparedStatement waiting, PreparedStatement holding) throws SQLException {
      boolean waits = false;
      try (ResultSet row = waiting.executeQuery()) {
        while (row.next()) {
          waits = true;
          saw(row);
        }
      }
      if (waits) {
        sawHeld(holding);
      }
    }

    private synchronized void saw(ResultSet row) throws SQLException {
      String key = row.getString("wanted_lock") + " " + row.getString("held_lock");
      SeenWait known = waits.get(key);
      if (known == null) {
        waits.put(key, SeenWait.of(row));
      } else {
        known.again();
      }
    }

    private synchronized void sawHeld(PreparedStatement holding) throws SQLException {
      List<HeldLock> held = new ArrayList<>();
      try (ResultSet row = holding.executeQuery()) {
        while (row.next()) {
          held.add(SeenWait.lock(row));
        }
      }
      locks = held.isEmpty() ? locks : held;
    }

    private synchronized void failed(Exception refused) {
      notes.add("Waits are not shown: " + LockWatch.reason(refused));
    }

    /** Ends the watch and returns what was seen. */
    Seen stop() {
      stopped.countDown();
      try {
        if (thread != null) {
          thread.join();
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
