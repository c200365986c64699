package dev.runm.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The live session: its connection, its schema and its transactions. */
@Component
public class Session {
  private final DataSource connection;
  private final ServerSource server;
  private final TransactionTemplate nested;
  private final TransactionTemplate outer;

  Session(DataSource connection, ServerSource server, PlatformTransactionManager transactions) {
    this.connection = connection;
    this.server = server;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.outer = new TransactionTemplate(transactions);
  }

  /** Returns the one connection; closing it has no effect. */
  public Connection connection() {
    return DataSourceUtils.getConnection(connection);
  }

  public ServerAddress server() {
    return server.get();
  }

  /** Whether a transaction is open that somebody else may roll back. */
  public boolean isInTransaction() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  /** Makes the session's schema the current one, once it exists. */
  public void useSchema() {
    try {
      connection().setCatalog(server().schema());
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  /**
   * Runs {@code work} in a transaction of its own, or under a savepoint where one is open already.
   * An exception undoes the work.
   */
  public <T> T inTransaction(Supplier<T> work) {
    return nested.execute(status -> work.get());
  }

  /** Runs {@code work} in a transaction that is rolled back, whatever comes of it. */
  public <T> T rolledBack(Supplier<T> work) {
    return outer.execute(
        status -> {
          status.setRollbackOnly();
          return work.get();
        });
  }
}
