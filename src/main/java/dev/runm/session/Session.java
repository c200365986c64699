package dev.runm.session;

import dev.runm.error.UserException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The live session: its connection, its schema and its transactions. */
@Component
public class Session {
  private final LiveConnection connection;
  private final RunningStatement running;
  private final PendingChanges changes;
  private final TransactionTemplate nested;
  private final TransactionTemplate locking;
  private final AtomicBoolean locksMore = new AtomicBoolean();
  private final AtomicInteger tries = new AtomicInteger();

  Session(
      LiveConnection connection,
      RunningStatement running,
      PendingChanges changes,
      PlatformTransactionManager transactions) {
    this.connection = connection;
    this.running = running;
    this.changes = changes;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.locking = new TransactionTemplate(transactions);
    this.locking.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.locking.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /** Returns the one connection; closing it has no effect. */
  public Connection connection() {
    return DataSourceUtils.getConnection(connection);
  }

  /** Connects before there is a statement to send. */
  public void connectEarly() throws SQLException {
    connection.openEarly();
  }

  /**
   * Ends what runs, and what must not outlast the session; for a program that is told to end while
   * it works.
   */
  public void leave() throws SQLException {
    running.cancel();
    connection.leave();
  }

  /** Returns where statements are sent to; its schema is the current one. */
  public ServerAddress server() {
    return connection.address();
  }

  /**
   * Runs {@code work} in another schema, which is the current one of all statements meanwhile.
   * Afterwards, whatever comes of it, that is the schema of before.
   *
   * @throws UserException if there is no such schema, or a transaction is open
   */
  public <T> T in(String schema, Supplier<T> work) {
    if (isInTransaction()) {
      throw new UserException("another schema cannot be entered in a transaction");
    }
    try {
      connection.enter(schema);
    } catch (SQLException failure) {
      throw new UserException(
          "schema %s cannot be used: %s".formatted(schema, failure.getMessage()), failure);
    }
    try {
      return work.get();
    } finally {
      connection.comeBack();
    }
  }

  /**
   * Whether a transaction is open that somebody else may roll back: the user, or whoever only wants
   * to see what a command does.
   */
  public boolean isInTransaction() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  /** Whether what is done now is going to be rolled back, whatever comes of it. */
  public boolean isTried() {
    return tries.get() > 0;
  }

  /**
   * Refuses what cannot be rolled back where a transaction is open.
   *
   * @param reason says what cannot, and why: {@code reload cannot be rolled back}
   * @throws UserException if one is
   */
  public void requireNoTransaction(String reason) {
    if (isInTransaction()) {
      throw new UserException(
          "%s: it does not run in a transaction%s"
              .formatted(reason, isTried() ? "" : "; commit or rollback ends yours"));
    }
  }

  /**
   * Runs {@code work} in a transaction of its own, or under a savepoint where one is open already.
   * An exception undoes the work, and so does a request to cancel it.
   */
  public <T> T inTransaction(Supplier<T> work) {
    return unlessCancelled(nested, work);
  }

  /**
   * The same, where each statement sees what is committed by then, and locks rows alone: not the
   * gaps between them, in which other sessions make new ones.
   */
  public <T> T inLockingTransaction(Supplier<T> work) {
    Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
    if (isInTransaction()
        && !Integer.valueOf(TransactionDefinition.ISOLATION_READ_COMMITTED).equals(isolation)) {
      locksMore.set(true);
    }
    return unlessCancelled(locking, work);
  }

  /**
   * Whether, since this was asked last, a transaction that locks rows alone was asked for where one
   * was open that locks gaps too. It then does so as well: none can change what it is.
   */
  public boolean lockedMoreThanAsked() {
    return locksMore.getAndSet(false);
  }

  private <T> T unlessCancelled(TransactionTemplate template, Supplier<T> work) {
    boolean alone = !isInTransaction();
    T done =
        run(
            template,
            status -> {
              T result = work.get();
              if (running.cancelled()) {
                throw new UserException("cancelled");
              }
              return result;
            });
    if (alone) {
      committed();
    }
    return done;
  }

  /** Takes note that what was done is committed. */
  void committed() {
    running.committed();
  }

  /**
   * Runs {@code work} that is many transactions one after another. The server is not told of each
   * that statements do not commit by themselves, which is two round trips for a transaction. Inside
   * a transaction all of them are done or none.
   */
  public <T> T inTransactions(Supplier<T> work) {
    if (isInTransaction()) {
      return run(nested, status -> work.get());
    }
    Connection begun = connection();
    autoCommit(begun, false);
    try {
      return work.get();
    } finally {
      autoCommit(begun, true);
    }
  }

  private static void autoCommit(Connection connection, boolean on) {
    try {
      if (on) {
        connection.rollback();
      }
      connection.setAutoCommit(on);
    } catch (SQLException lost) {
      // a connection that takes its place commits each statement, and whoever needs it says so
    }
  }

  /**
   * Runs {@code work} in a transaction that is rolled back, whatever comes of it; where one is open
   * already, back to where it was then.
   */
  public <T> T rolledBack(Supplier<T> work) {
    long before = changes.rows();
    tries.incrementAndGet();
    try {
      return run(
          nested,
          status -> {
            status.setRollbackOnly();
            return work.get();
          });
    } finally {
      tries.decrementAndGet();
      changes.backTo(before);
    }
  }

  /**
   * A failure of the work is what is thrown, even where the transaction cannot be ended after it.
   * One of its own is then undone with its connection, for which that stands beside the failure,
   * unless it was to be rolled back anyway.
   */
  private <T> T run(TransactionTemplate template, TransactionCallback<T> work) {
    AtomicReference<RuntimeException> failed = new AtomicReference<>();
    long before = changes.rows();
    boolean own = !isInTransaction();
    try {
      return template.execute(
          status -> {
            try {
              return work.doInTransaction(status);
            } catch (RuntimeException failure) {
              failed.set(failure);
              throw failure;
            }
          });
    } catch (RuntimeException last) {
      changes.backTo(before);
      RuntimeException first = failed.get();
      if (first != last) {
        changes.cannotUndo();
      }
      if (own && !isTried() && first != null && first != last) {
        first.addSuppressed(last);
      }
      throw first == null ? last : first;
    }
  }
}
