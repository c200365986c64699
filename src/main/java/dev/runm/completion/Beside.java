package dev.runm.completion;

import dev.runm.error.UserException;
import dev.runm.session.FurtherConnections;
import dev.runm.session.PlainStatements;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.ServerAddress;
import dev.runm.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A connection beside that of the session, for somebody who does not wait: what does not answer at
 * once has not answered. Transaction, warnings, last insert id and counters of the session are
 * untouched by it, and nothing that it does can fail a command.
 */
@Component
class Beside implements DisposableBean {
  /** How long a person may wait for words; the first time a connection must be made. */
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private static final Duration TO_CONNECT = Duration.ofMillis(1_000);
  private static final int NO_DATABASE = 1046;
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Logger log = LoggerFactory.getLogger(Beside.class);

  private final FurtherConnections further;
  private final Session session;
  private final Statements statements;
  private final ThreadPoolExecutor worker;
  private volatile Connection open;
  private ServerAddress opened;
  private volatile long failedAt;
  private volatile boolean failed;

  /** Something that is asked of the server. */
  @FunctionalInterface
  interface Asking<T> {
    T ask(Statements statements, Connection connection) throws SQLException;
  }

  /** Sends statements of {@link CompletionMapper}. */
  @Component
  static class Statements extends PlainStatements {
    Statements(ObjectProvider<ReloadableMappers> mappers) {
      super(mappers, CompletionMapper.class);
    }
  }

  Beside(FurtherConnections further, Session session, Statements statements) {
    this.further = further;
    this.session = session;
    this.statements = statements;
    this.worker =
        new ThreadPoolExecutor(
            1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Beside::thread);
    worker.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "beside");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the rows of a statement, each as texts; none where the server does not answer. */
  List<List<String>> rows(String id, Map<String, Object> parameters) {
    return ask((sent, connection) -> sent.rows(connection, id, parameters)).orElse(List.of());
  }

  /** Returns the answer, unless there is none at once; then nobody asks any more. */
  <T> Optional<T> ask(Asking<T> asking) {
    return ask(asking, open == null ? TO_CONNECT : PATIENCE, true);
  }

  /**
   * Returns the answer, if it comes so soon; else it is still asked for.
   *
   * @param patience how long to wait for the answer
   */
  <T> Optional<T> begin(Asking<T> asking, Duration patience) {
    return ask(asking, patience, false);
  }

  private <T> Optional<T> ask(Asking<T> asking, Duration patience, boolean onlyNow) {
    if (failed && System.nanoTime() - failedAt < AFTER_FAILURE.toNanos()) {
      return Optional.empty();
    }
    Future<T> answer = worker.submit(() -> answered(asking));
    try {
      return Optional.ofNullable(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException failure) {
      log.debug("No answer", failure);
    } catch (TimeoutException late) {
      if (onlyNow) {
        answer.cancel(false); // one that is at work is left to end by itself
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** A statement that fails, as where no table is there yet, is no reason to wait with the next. */
  private <T> T answered(Asking<T> asking) throws SQLException {
    try {
      return asking.ask(statements, connection());
    } catch (SQLException failure) {
      if (failure.getErrorCode() == NO_DATABASE) {
        leave(); // the schema was dropped under it, and may be there again
      }
      throw failure;
    }
  }

  /** Runs in the worker, which is one thread. */
  private Connection connection() throws SQLException {
    ServerAddress address = session.server();
    if (open != null && (open.isClosed() || !address.equals(opened))) {
      leave();
    }
    if (open == null) {
      open = opened(address);
      opened = address;
    }
    return open;
  }

  private Connection opened(ServerAddress address) throws SQLException {
    Connection fresh = reached();
    try {
      fresh.setCatalog(address.schema());
      statements.run(fresh, "beQuick", Map.of());
      return fresh;
    } catch (SQLException | RuntimeException unusable) {
      fresh.close(); // no schema, or no such statement in the user's mappers
      throw unusable;
    }
  }

  private Connection reached() {
    failed = false;
    try {
      return further.open();
    } catch (UserException unreachable) {
      failedAt = System.nanoTime();
      failed = true;
      throw unreachable;
    }
  }

  private void leave() throws SQLException {
    Connection last = open;
    open = null;
    if (last != null) {
      last.close();
    }
  }

  @Override
  public void destroy() throws SQLException {
    worker.shutdownNow();
    leave();
  }
}
