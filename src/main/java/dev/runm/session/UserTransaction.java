package dev.runm.session;

import dev.runm.error.UserException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The transaction that the user has begun around commands. Those that run inside have savepoints in
 * place of transactions of their own.
 */
@Component
public class UserTransaction {
  private static final Logger log = LoggerFactory.getLogger(UserTransaction.class);

  private final PlatformTransactionManager transactions;
  private final LiveConnection live;
  private final Session session;
  private final PendingChanges changes;
  private final SessionStatements statements;
  private final UserSavepoints savepoints;
  private volatile Optional<OpenTransaction> open = Optional.empty();

  UserTransaction(
      PlatformTransactionManager transactions,
      LiveConnection live,
      Session session,
      PendingChanges changes,
      SessionStatements statements) {
    this.transactions = transactions;
    this.live = live;
    this.session = session;
    this.changes = changes;
    this.statements = statements;
    this.savepoints = new UserSavepoints(session, changes);
  }

  /** Returns the transaction as it stands, if one is open; asks nothing of the server. */
  public Optional<TransactionState> state() {
    return open.map(
        now ->
            new TransactionState(
                now.isolation(),
                now.readOnly(),
                Duration.ofNanos(System.nanoTime() - now.begun()),
                changes.rows(),
                now.writers(),
                savepoints.names()));
  }

  /** Whether one is open. */
  public boolean isOpen() {
    return open.isPresent();
  }

  /**
   * Begins one, on a connection that answers.
   *
   * @param asked what it is to see of others, if that is not the session's usual
   * @throws UserException if one is open
   */
  public void begin(Optional<Isolation> asked, boolean onlyReads) {
    requireNotTried("begin");
    if (isOpen()) {
      throw new UserException("a transaction is open already: commit or rollback ends it");
    }
    DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
    asked.map(Isolation::level).ifPresent(definition::setIsolationLevel);
    TransactionStatus status = transactions.getTransaction(definition);
    try {
      String how = onlyReads ? "beginReadOnly" : "beginReadWrite";
      statements.run(session.connection(), how, Map.of());
    } catch (SQLException | RuntimeException failure) {
      finish(status, transactions::rollback);
      throw new UserException("no transaction was begun: " + failure.getMessage(), failure);
    }
    changes.begin(true);
    open = Optional.of(new OpenTransaction(status, asked, onlyReads, System.nanoTime(), List.of()));
    live.keep(true);
  }

  /**
   * Commits it and returns what it was.
   *
   * @throws UserException if none is open, or nothing was committed, or nobody knows
   */
  public TransactionState commit() {
    TransactionState state = require("commit");
    lossAfterFailure()
        .ifPresent(
            loss -> {
              throw new UserException("nothing is committed: " + loss);
            });
    end(transactions::commit);
    session.committed();
    return state;
  }

  /** Undoes it, savepoints included, and returns what it was. */
  public TransactionState rollback() {
    TransactionState state = require("rollback");
    try {
      end(transactions::rollback);
    } catch (TransactionException | DataAccessException lost) {
      log.debug("Undone with its connection", lost);
    }
    return state;
  }

  /** Sets a savepoint; one of the same name goes. */
  public void savepoint(String name) {
    savepoints.set(name, require("savepoint"));
  }

  /** Undoes what was done since the savepoint, which stays; later ones go. */
  public void rollbackTo(String name) {
    require("rollback");
    UserSavepoint savepoint = savepoints.rollBackTo(name);
    open = open.map(now -> now.writtenBy(savepoint.writers()));
  }

  /** Forgets a savepoint; what was done since stays. */
  public void release(String name) {
    require("savepoint");
    savepoints.release(name);
  }

  /** Takes note of a command that changed rows. */
  public void wrote(String command) {
    open = open.map(now -> now.writtenBy(command));
  }

  /** Returns how many rows were changed and not undone; 0 where no transaction is open. */
  public long rows() {
    return changes.rows();
  }

  /**
   * Asks, after a command failed, whether the transaction is still there; where it is not, none is
   * open from now on. Returns what was lost in one phrase.
   */
  public Optional<String> lossAfterFailure() {
    return loss(true);
  }

  /** The same after a command that went well, for which nothing is asked of the server. */
  public Optional<String> lossAfterSuccess() {
    return loss(false);
  }

  private Optional<String> loss(boolean asks) {
    if (open.isEmpty() || session.isTried()) {
      return Optional.empty();
    }
    Optional<String> reason =
        changes.loss().or(() -> Liveness.loss(session.connection(), statements, asks));
    return reason.map(
        why -> {
          String words = words(why);
          rollback();
          return words;
        });
  }

  private String words(String why) {
    TransactionState state = state().orElseThrow();
    String names = String.join(", ", state.savepoints());
    return why
        + (state.rows() == 0 ? "; nothing was changed in it" : "; undone: " + state.contents())
        + (names.isEmpty() ? "" : "; savepoints gone: " + names);
  }

  private TransactionState require(String command) {
    requireNotTried(command);
    return state().orElseThrow(() -> new UserException("no transaction is open: begin opens one"));
  }

  private void requireNotTried(String command) {
    if (session.isTried()) {
      throw new UserException(
          "%s does not run inside another command: type it by itself".formatted(command));
    }
  }

  private void end(Consumer<TransactionStatus> ending) {
    TransactionStatus status = open.orElseThrow().status();
    open = Optional.empty();
    savepoints.clear();
    changes.begin(false);
    finish(status, ending);
  }

  private void finish(TransactionStatus status, Consumer<TransactionStatus> ending) {
    try {
      ending.accept(status);
    } finally {
      live.keep(false);
      live.doubt();
    }
  }
}
